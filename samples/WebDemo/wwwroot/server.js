// What the page asks of the server. Errors come in words.

/** Parses a file: its pages. */
export async function parse(file) {
  const limits = await (await ask('api/limits')).json();
  if (file.size > limits.bytes) {
    throw new Error(`${file.name}: larger than ${limits.megabytes} MiB`);
  }
  const answer = await ask(`api/pages?name=${encodeURIComponent(file.name)}`, { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file });
  return answer.json();
}

/** Finds the names of a corrected page anew. */
export const findNames = async page => (await post('api/names', page)).json();

/** Pages as a file, saved by the browser. */
export async function download(format, pages) {
  const answer = await post(`api/downloads/${format}`, pages);
  const name = /filename="?([^";]+)/.exec(answer.headers.get('Content-Disposition'))[1];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

const post = (address, json) => ask(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(json) });

async function ask(address, request) {
  let answer;
  try {
    answer = await fetch(address, request);
  } catch {
    throw new Error('the server does not answer');
  }
  if (!answer.ok) {
    const problem = await answer.json().catch(() => ({}));
    throw new Error(problem.detail ?? problem.title ?? `the server answered ${answer.status}`);
  }
  return answer;
}
