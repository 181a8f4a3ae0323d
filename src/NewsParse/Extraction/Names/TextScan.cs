using System.Buffers;
using NewsParse.Lexicon;

namespace NewsParse.Extraction.Names;

/// <summary>One text with the keys of the name lexicon at each of its positions. Used again and again for one text after another; not thread-safe.</summary>
internal sealed class TextScan
{
    private readonly NameLexicon _lexicon = NameLexicon.BuiltIn;
    private int _innerFrom;
    private int _inner;
    private int[] _first = new int[256];
    private NameRole[] _ending = new NameRole[256];
    private NameRole[] _starting = new NameRole[256];
    private (int End, int Key)[] _keys = new (int, int)[256];

    // Common characters that only Traditional text has: none of GB 2312.
    private static readonly SearchValues<char> Traditional = SearchValues.Create("縣區鄉鎮國會個這來時們裡說為與對開關點東車門長學動員實發經過現處從萬頒辭億額號團體務議論認識護計訓設證話課調請負責買費資質賽軍輸轉農運遠還進遊達適選鄰醫銀錢錯鐵間隊階際險難電靜頭題風飛飯館馬驚魚鳥麥黃黨齊龍親見規視覺觀訪讓變齡園圖圓場壓報導專將屬嶺島廠廣應戰據擊擔擴數斷條極樓樣機歲歷氣決沒澤濟灣無熱爭狀獎產畫異當療監盤穩競筆節範簡約級紅納細終組結給統絕網線緊總績繼續羅義習聯聲職腦臉興舉舊華葉蘇術補裝製複訊記許評詢該詳誤諮謝講譯貝貨貿賀賓賣賠購贈趙跡軌軟較輕輛輪辦連週遞遲遷郵鄭釋針鐘鑑閉閱陣陳陸隨雙雖雜離雲領頓預頻顧顯飲養餘馮駐駛騎騙驗鬥鮮鴻鵝鹽業種衹隻曏繫漢彆聽佈傳邊糰眾單積韆蔘喫劃勢語況証確誌響營創試埰嚴橋殺圍蓆態層鬚緻衝獲穫儘藝協註勞戶衛傷劉聞審敵詞談築臨揮鬍歐荊貴轄幫塊劇歡夠腳讀吳順礦嗎瀋鬆錄獻趕礎減祕靈慶婦載懷牆諸綠榮託庫頁擁聖戲幣燒討挩脫麗奪逕擇魯廟艦奧隱糧絡搖潛莊廳韋揚縱匯儀慮鋼碼罈錛損稅綜倫韓鋪脈盃謀劑謂壯雞紹銅擺縮廢訂薩觸蓮搶鬧譽峽殘閃賊傾諾淚輩鏡貢罵讚啟勁晉溝鋒膽憑闖嘆歎徹鳳賞燬覽繞遶藍蕩慣窮鍵隸災漲濕鄧腸詔冊趨錦顏懸誠曉攝罰繪癒貸飾滾輔盜涼岡肅撫煉憂掃暫壽湧勸讎踐賦萊擬賢憤轟陝臘猶輝頗淺喪驅塗牽纖檔豈繡賴帥鎖膠殼臟髒擋籌桿兇賈譜鉆叢擾錫爐紋虧鑒齒獸辯撥勵償攔淩脅紐嘗闢艱薦喬軸霧潔窩膚磚擠獅診籃俠樞糾懼籠敘剝獵倆縫攜");

    /// <summary>The text.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Whether the text is in Traditional characters, where 里 is a neighbourhood and never an inside.</summary>
    public bool IsTraditional { get; private set; }

    /// <summary>Whether OCR has read the text, which may then have one character for another.</summary>
    public bool IsScanned { get; set; }

    /// <summary>Finds the keys of a text.</summary>
    public void Read(string text)
    {
        Text = text;
        IsTraditional = text.AsSpan().ContainsAny(Traditional);
        (_innerFrom, _inner) = (int.MaxValue, -1);
        if (_first.Length < text.Length + 2)
        {
            var size = Math.Max(text.Length + 2, 2 * _first.Length);
            _first = new int[size];
            _ending = new NameRole[size];
            _starting = new NameRole[size];
        }

        Array.Clear(_ending, 0, text.Length + 2);
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            _first[i] = count;
            var starting = NameRole.None;
            var node = NameLexicon.Root;
            for (var j = i; j < text.Length; j++)
            {
                var code = _lexicon.CodeOf(text[j]);
                if (code == 0 || (node = _lexicon.Step(node, code)) < 0)
                {
                    break;
                }

                var key = _lexicon.KeyAt(node);
                if (key > 0)
                {
                    if (count == _keys.Length)
                    {
                        Array.Resize(ref _keys, 2 * count);
                    }

                    _keys[count++] = (j + 1, key);
                    var roles = _lexicon.RolesOf(key);
                    starting |= roles;
                    _ending[j + 1] |= roles;
                }
            }

            _starting[i] = starting;
        }

        _first[text.Length] = count;
        _starting[text.Length] = NameRole.None;
    }

    /// <summary>Index of the next mark that may join the parts of a name, at or behind a position; far off where none comes.</summary>
    public int NextInnerMark(int position)
    {
        if (position < _innerFrom || position > _inner)
        {
            var next = NameMarks.IndexOfInnerMark(Text.AsSpan(position));
            (_innerFrom, _inner) = (position, next < 0 ? int.MaxValue : position + next);
        }

        return _inner;
    }

    /// <summary>The keys that start at a position, shortest first, each with the position after it.</summary>
    public ReadOnlySpan<(int End, int Key)> KeysAt(int position) => _keys.AsSpan(_first[position], _first[position + 1] - _first[position]);

    /// <summary>Whether a key of one of the roles ends at a position.</summary>
    public bool Ends(int position, NameRole roles) => (_ending[position] & roles) != 0;

    /// <summary>Says that something of a role ends at a position.</summary>
    public void Mark(int position, NameRole role) => _ending[position] |= role;

    /// <summary>Whether a key of one of the roles starts at a position.</summary>
    public bool Starts(int position, NameRole roles) => (_starting[position] & roles) != 0;

    /// <summary>Whether a position is inside an office's name (部|长).</summary>
    public bool InsideOffice(int position)
    {
        for (var start = position - 1; start >= 0 && start >= position - 3; start--)
        {
            if (LongestAt(start, NameRole.Office) > position - start)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Length of the longest key of one of the roles that starts at a position; 0 if none does.</summary>
    public int LongestAt(int position, NameRole roles)
    {
        if (!Starts(position, roles))
        {
            return 0;
        }

        var keys = KeysAt(position);
        for (var i = keys.Length - 1; i >= 0; i--)
        {
            if ((_lexicon.RolesOf(keys[i].Key) & roles) != 0)
            {
                return keys[i].End - position;
            }
        }

        return 0;
    }

    /// <summary>The character at a position; a line feed outside the text.</summary>
    public char At(int position) => (uint)position < (uint)Text.Length ? Text[position] : '\n';
}
