namespace NewsParse.Cli;

/// <summary>What --help prints below the options.</summary>
internal static class HelpTexts
{
    private const string Root = """
        Examples:
          newsparse parse page.txt                        one line of JSON a page
          newsparse parse --format text page.pdf          for reading in a terminal
          newsparse parse pages/ --output archive.sqlite  a folder into a searchable archive
          newsparse entities < texts.txt                  people, places, organisations and dates of any text
          newsparse evaluate gold.jsonl pages/            how right the records are, against corrected ones
          newsparse explain page.txt                      why a page was split as it was

        Exit codes: 0 done, 1 some input failed, 2 wrong usage, 130 stopped by Ctrl-C.
        """;

    private const string Parse = """
        Inputs:
          A folder stands for all pages in it and below: .txt .pdf .hocr .alto .xml .jsonl, with --ocr images too; the HTML
          of a saved e-paper is one input, and so is a METS issue. *, ? and ** in quotes are found as the shell does.
          .jsonl files, and standard input if it begins with {, hold a page a line: {"id": "…", "text": "…"}. Ids must differ.

        Outputs:
          FILE holds all pages, DIR a file for each input. Beside them stand FILE.manifest.jsonl (DIR/manifest.jsonl), what
          --resume goes by, and FILE.failed.jsonl (DIR/failed.jsonl), the inputs that failed and why.
          Without --resume a file is written anew; a database is brought up to date.

        Examples:
          newsparse parse page.txt
          newsparse parse --issue-date 2023-12-01 --format text page.txt
          newsparse parse 2023/ --output 2023.jsonl --resume
          newsparse parse '2023/**/*.pdf' --output archive.sqlite --jobs 4
          cat pages.jsonl | newsparse parse - | jq .articles[].headline
        """;

    private const string Entities = """
        Examples:
          newsparse entities texts.txt
          newsparse entities --kinds Person,Place < texts.jsonl
          echo '莫怀远昨日到青湖县调研' | newsparse entities --issue-date 2023-12-01
        """;

    private const string Evaluate = """
        Figures: F1 is twice what is right by what is given and what gold has; a share is what is right by what gold has.
        White space, width, case and the form of quotes and dashes do not count.

        Examples:
          newsparse parse pages/ --output gold.jsonl      then correct gold.jsonl by hand
          newsparse evaluate gold.jsonl pages/ --detail
          newsparse evaluate --json corpus 'corpus/*/page.pdf'
          newsparse evaluate --whole 0.8 corpus 'corpus/*/ocr.hocr'
        """;

    private const string Explain = """
        A piece is a stretch of lines that certainly belong together. "By itself" is what it looks like without the rest of
        the page; the numbers behind reasons are logarithms of odds: 1 makes a role 2.7 times as likely. Articles stand
        below the pieces: "not" are the headlines that they could have had, with what speaks for and against them.

        Examples:
          newsparse explain page.pdf | less
          newsparse explain page.txt | grep -A4 'lines 17'      a piece
          newsparse explain page.txt | grep -A4 '^article'      the articles alone
        """;

    /// <summary>The text for a command.</summary>
    public static string After(string command) => command switch
    {
        "parse" => Parse,
        "entities" => Entities,
        "evaluate" => Evaluate,
        "explain" => Explain,
        _ => Root,
    };
}
