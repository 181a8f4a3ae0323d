namespace NewsParse.Writing;

/// <summary>How a report looks.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet.</summary>
    public const string Text = """

        :root { --ink: #1d1d1f; --soft: #5f6368; --line: #d8dade; --paper: #fff; --back: #f3f4f6; --zone: 45%; --fill: .14;
          --person: #ffe08a; --place: #b5e8c3; --organization: #c9d8ff; --date: #f6c9de; }
        @media (prefers-color-scheme: dark) { :root { --ink: #e8e8ea; --soft: #a3a7ae; --line: #3a3d42; --paper: #1c1e21; --back: #121315; --zone: 65%; --fill: .2;
          --person: #6b5510; --place: #1f5a34; --organization: #2d4580; --date: #70304f; } }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--back); color: var(--ink); font: 16px/1.75 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; }
        header h1, header p, summary, .contents, .facts, footer, .furniture, .diagnostics, .plan, .number, .column { font-family: system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
        body > header { display: flex; flex-wrap: wrap; gap: .25em 1.5em; align-items: baseline; max-width: 1400px; margin: auto; padding: .75em 1em 0; }
        body > header h1 { font-size: 1.1em; margin: 0; } body > header p { margin: 0; font-size: .85em; }
        main { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(22em, 100%), 1fr)); gap: 0 1.5em; max-width: 1400px; margin: auto; padding: 1em; }
        .contents { order: -1; padding: .15em 0; font-size: .9em; line-height: 1.5; color: inherit; text-decoration: none; overflow-wrap: anywhere; } .contents:hover { text-decoration: underline; } .contents:only-of-type { display: none; }
        mark { color: inherit; border-radius: .2em; padding: 0 .1em; }
        mark.Person { background: var(--person); } mark.Place { background: var(--place); } mark.Organization { background: var(--organization); } mark.Date { background: var(--date); }
        .page { grid-column: 1 / -1; min-width: 0; scroll-margin-top: .5em; background: var(--paper); border: 1px solid var(--line); border-radius: .5em; margin: .4em 0 .35em; }
        .page[open] { content-visibility: auto; contain-intrinsic-size: auto 60em; }
        summary { cursor: pointer; padding: .6em 1em; overflow-wrap: anywhere; } summary span, summary code, .contents span, .contents code { color: var(--soft); font-size: .85em; }
        .sheet { display: flex; gap: 1.5em; align-items: flex-start; padding: 0 1em 1em; border-top: 1px solid var(--line); }
        .plan { position: sticky; top: 1em; flex: 0 0 38%; margin-top: 1em; background: var(--back); border: 1px solid var(--line); max-height: calc(100vh - 2em); overflow: hidden; }
        .plan a { position: absolute; overflow: hidden; container-type: size; padding: 0 .2em; font-size: .7em; line-height: 1.3; text-decoration: none; color: var(--ink);
          border: 2px solid hsl(var(--h) 70% var(--zone)); background: hsl(var(--h) 70% 50% / var(--fill)); }
        /* Lines that do not fit stand in a column that is not seen: none is cut. */
        .plan span { display: block; height: 100%; columns: 1; column-fill: auto; column-gap: 3em; }
        @container (height < 1.3em) { .plan span { display: none; } }
        .plan a:hover, .plan a:focus { background: hsl(var(--h) 70% 50% / .45); }
        .articles { flex: 1; min-width: 0; }
        article { padding: 1em 0 1em .9em; margin-top: 1em; border-left: 4px solid hsl(var(--h) 70% var(--zone)); overflow-wrap: anywhere; }
        article:target { background: hsl(var(--h) 70% 50% / var(--fill)); }
        article h2 { font-size: 1.35em; line-height: 1.35; margin: 0; } article h2.none { color: var(--soft); font-weight: normal; font-style: italic; }
        .kicker, .subhead { margin: 0; font-size: .95em; }
        .number { float: right; color: var(--soft); font-size: .85em; } .column { color: var(--soft); font-size: .85em; }
        .facts { margin: .3em 0 0; color: var(--soft); font-size: .85em; } .facts > * { margin-right: 1em; }
        article > p { margin: .5em 0; text-indent: 2em; }
        footer ul { display: flex; flex-wrap: wrap; gap: .2em 1em; list-style: none; margin: .3em 0 0; padding: 0; font-size: .85em; line-height: 1.5; } small { color: var(--soft); }
        .furniture, .diagnostics { margin-top: 1.5em; color: var(--soft); font-size: .85em; line-height: 1.5; } h3 { font-size: 1em; margin: 0; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2em 1em; margin: .3em 0 0; } dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere; }
        .diagnostics ul { margin: .3em 0 0; padding-left: 1.2em; }
        @media (max-width: 800px) { main { padding: .5em; } .sheet { display: block; padding: 0 .7em .7em; } .plan { position: relative; top: 0; max-height: none; } dl { grid-template-columns: 1fr; } dt { font-weight: bold; } }
        @media print { .plan { position: relative; max-height: none; } article { break-inside: avoid; } }

        """;
}
