/** Lines of an article's headline block, from the top. */
export const titlesOf = ({ headline: { kickers = [], lines = [], subheads = [] } = {} }) => [...kickers, ...lines, ...subheads];

/** An article's title in one line. */
export const titleOf = article => article.headline?.lines?.join(' ') || article.paragraphs?.[0]?.slice(0, 20) || 'no headline';
