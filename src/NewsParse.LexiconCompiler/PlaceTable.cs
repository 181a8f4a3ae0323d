using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsParse.LexiconCompiler;

/// <summary>The gazetteer's places, put together from the tables of divisions, countries and other places, with the names under which each is found.</summary>
internal sealed partial class PlaceTable
{
    private readonly Dictionary<string, int> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _byCode = new(StringComparer.Ordinal);

    public PlaceTable(DataFolder data)
    {
        ReadDivisions(data);
        ReadCountries(data);
        ReadOutlying(data);
        ReadWorld(data);
        ReadHistoric(data);
    }

    /// <summary>A place: its parent is the index of the place that it lies in, -1 for none; the code is 0 for none.</summary>
    public sealed record Row(string Name, string Kind, int Parent, int Code, bool Former);

    /// <summary>The places; a parent stands before what lies in it.</summary>
    public List<Row> Places { get; } = [];

    /// <summary>Every name with the place that it stands for; a short form lacks the word that says what it is (郑州).</summary>
    public List<(string Name, int Place, bool Short)> Names { get; } = [];

    private int Add(string name, string kind, int parent, int code, bool former = false)
    {
        Places.Add(new Row(name, kind, parent, code, former));
        var index = Places.Count - 1;
        Names.Add((name, index, false));
        _byPath.TryAdd(PathOf(index), index);
        return index;
    }

    private string PathOf(int place) => Places[place].Parent < 0 ? Places[place].Name : PathOf(Places[place].Parent) + "/" + Places[place].Name;

    private void ReadDivisions(DataFolder data)
    {
        foreach (var row in data.Rows("divisions"))
        {
            var (code, name, former) = (row[0], row[1], row.Length > 2);
            var parent = -1;
            for (var length = code.Length - 1; length >= 2 && parent < 0; length--)
            {
                parent = _byCode.GetValueOrDefault(code[..length], -1);
            }

            var index = Add(name, KindOf(name, code.Length), parent, int.Parse(code.PadRight(9, '0'), CultureInfo.InvariantCulture), former);
            _byCode.TryAdd(code, index);
            AddShortForms(name, index, code.Length);
        }
    }

    private void AddShortForms(string name, int index, int codeLength)
    {
        if (codeLength > 6)
        {
            return;
        }

        var root = Root(name);
        if (root.Length >= 2 && root != name)
        {
            Names.Add((root, index, true));
            if (name.EndsWith("自治州", StringComparison.Ordinal))
            {
                Names.Add((root + "州", index, false));
            }
            else if (name.EndsWith("自治县", StringComparison.Ordinal))
            {
                Names.Add((root + "县", index, false));
            }
        }
    }

    // 恩施土家族苗族自治州 is called 恩施, 郑州市 郑州.
    private static string Root(string name)
    {
        var autonomous = Autonomous().Match(name);
        return autonomous.Success && autonomous.Index >= 2 ? name[..autonomous.Index] : Suffix().Replace(name, "");
    }

    private static string KindOf(string name, int codeLength) => codeLength switch
    {
        2 => "Province",
        4 => "City",
        6 when name.EndsWith('区') => "District",
        6 when name.EndsWith('市') => "City",
        6 => "County",
        _ => "Town",
    };

    private void ReadCountries(DataFolder data)
    {
        foreach (var row in data.Rows("countries"))
        {
            var names = row[1].Split('|');
            var index = Add(names[0], "Country", -1, 0);
            foreach (var name in names.Skip(1))
            {
                Names.Add((name, index, false));
                _byPath.TryAdd(name, index);
            }
        }
    }

    private void ReadOutlying(DataFolder data)
    {
        foreach (var row in data.Rows("hmt-divisions"))
        {
            var parent = row.Length > 2 && row[2].Length > 0 ? _byPath[row[2]] : -1;
            var code = row[0] == "-" ? 0 : int.Parse(row[0], CultureInfo.InvariantCulture) * 1000;
            var depth = row.Length > 2 && row[2].Length > 0 ? row[2].Count(c => c == '/') + 1 : 0;
            var kind = depth == 0 ? "Province" : row[1][^1] switch { '市' => "City", '区' => "District", '县' => "County", _ => "Town" };
            var index = Add(row[1], kind, parent, code);
            AddShortForms(row[1], index, 6);

            // Taiwan's papers call its towns so; a town's name is no part of a county's.
            if (depth == 2 && row[1].Length > 2 && row[1][^1] is '镇' or '乡')
            {
                Names.Add((row[1][..^1], index, true));
            }
        }
    }

    private void ReadWorld(DataFolder data)
    {
        foreach (var row in data.Rows("world-places").Concat(data.Rows("foreign-divisions")))
        {
            // What lies in China without a division of its own, and what lies in no country, has no path above it.
            var parent = row[1] is "中国" or "世界" ? -1 : _byPath.TryGetValue(row[1], out var above) ? above : Add(row[1], "Region", -1, 0);
            foreach (var forms in row[2].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                var names = forms.Split('|');
                var index = Add(names[0], row[0], parent, 0);
                Names.AddRange(names.Skip(1).Select(name => (name, index, false)));
            }
        }
    }

    private void ReadHistoric(DataFolder data)
    {
        foreach (var row in data.Rows("historic-places"))
        {
            var parts = row[3].Split('/').SkipWhile(part => part == "中国").ToArray();
            var parent = -1;
            for (var length = parts.Length - 1; length > 0 && parent < 0; length--)
            {
                parent = _byPath.GetValueOrDefault(string.Join('/', parts.Take(length)), -1);
            }

            var code = row[2] == "-" ? 0 : int.Parse(row[2], CultureInfo.InvariantCulture) * 1000;
            if (_byPath.TryGetValue(string.Join('/', parts), out var today) && parts[^1] != row[0])
            {
                Names.Add((row[0], today, false));
            }
            else
            {
                var index = Add(parts[^1], row[1], parent, code, former: true);
                Names.Add((row[0], index, false));
            }
        }
    }

    [GeneratedRegex("(蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|俄罗斯|鄂温克|保安|裕固|独龙|各)?(族|蒙古)?((蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|塔吉克|怒|俄罗斯|鄂温克|保安|裕固|独龙|各)族)*自治(区|州|县|旗)$")]
    private static partial Regex Autonomous();

    [GeneratedRegex("(特别行政区|自治区|省|市|地区|盟|新区|林区|区|县|旗)$")]
    private static partial Regex Suffix();
}
