#!/usr/bin/env python3
"""Counts the cases of Recognizers-Text's Chinese specification of dates that a date finder gives the same value; README.md says how to run it.

A case is kept if it expects one date or more, each a date, date range, or date with a time, of a kind that our values and our guide know. Left out, by the words of the date (UNFIT): open ranges, sets, lengths of time
counted from now and their firsts and lasts (前10天, 最后3周), weeks and months by ordinal, ranges by 和…之间, parts of a day as clock times, days of lunar calendars and of reigns, which the specification writes as if they were Gregorian,
months joined by 到, whose end it leaves out, and numeric forms that begin with the day or with two digits. Where the specification offers two values, past and future, either is right. A range's end is exclusive there and is turned into ours.
A case is right if each of its dates is found, by value, wherever its span ends.
"""
import datetime, json, re, subprocess, sys

D = datetime.datetime
UNFIT = re.compile('|'.join((
    r'[0-9一二三四五六七八九十两几半 ]+ *(个)?(分钟|小时|秒|周|週|星期|天|年|月|个月)(之)?(前|后|後|以前|以后|内)', '过去|最近|还剩|剩|上个小时|之前|之后|最[后後]|第[0-9一二三四五六七八九十]+(周|週|个|個)|前 ?[0-9一二三四五六七八九十]+ ?(周|天|年|个)|后 ?[0-9]|半周|半月|上个半年',
    '之间|间$', '正月|初|农历|大年|腊月|康熙|雍正|乾隆|神龙|光绪', r'月(份)?(到|至|-|—|~)[0-9一二三四五六七八九十]+月(份)?$', r'^[0-9]{1,2}[-/][0-9]{1,2}([-/][0-9]{2,4})?', r'^=', '第一个星期|的第一周|的第二周', r'^[0-9]{2}年')))


def value(v):
    t = v.get('type')
    if 'Mod' in v or not v.get('timex') or v['timex'].startswith('P') or re.search('T(MO|AF|EV|NI|DT)$', v['timex']):
        return None
    try:
        if t == 'date':
            return D.strptime(v['value'], '%Y-%m-%d').strftime('%Y-%m-%d')
        if t == 'datetime':
            return D.strptime(v['value'], '%Y-%m-%d %H:%M:%S').strftime('%Y-%m-%dT%H:%M')
        if t == 'daterange':
            a, b = (D.strptime(v[k], '%Y-%m-%d') for k in ('start', 'end'))
            if (a.month, a.day, b.month, b.day) == (1, 1, 1, 1):
                # Its own range of years names the last as it is printed; of a decade, the year after.
                y, z = a.year, b.year - (0 if v['timex'].startswith('(') and not v['timex'].endswith('P10Y)') else 1)
                return str(y) if y == z else f'{y}/{z}'
            if a.day == 1 and b.day == 1:
                e = b - datetime.timedelta(1)
                n = (e.year - a.year) * 12 + e.month - a.month + 1
                if n == 1:
                    return a.strftime('%Y-%m')
                if n == 3 and a.month % 3 == 1:
                    return [f'{a.year}-Q{a.month // 3 + 1}', f'{a:%Y-%m}/{e:%Y-%m}']
                return f'{a:%Y-%m}/{e:%Y-%m}'
            days = 'D' in v['timex'].split(',')[-1] if v['timex'].startswith('(') else False
            e = b if days else b - datetime.timedelta(1)
            return f'{a:%Y-%m-%d}/{e:%Y-%m-%d}' if e > a else None
        if t == 'datetimerange':
            a, b = (D.strptime(v[k], '%Y-%m-%d %H:%M:%S') for k in ('start', 'end'))
            return f'{a:%Y-%m-%dT%H:%M}/{b:%Y-%m-%dT%H:%M}'
    except (KeyError, ValueError):
        return None


def main():
    cut = sys.argv.index('--')
    verbose = '-v' in sys.argv[1:cut]
    path = [a for a in sys.argv[1:cut] if a != '-v'][0]
    cases = []
    for c in json.load(open(path, encoding='utf-8-sig')):
        if not c.get('Results') or 'dotnet' in c.get('NotSupported', '').lower():
            continue
        wanted = []
        for r in c['Results']:
            kind = r['TypeName'].split('.')[-1]
            values = [] if UNFIT.search(r['Text']) else [value(v) for v in r.get('Resolution', {}).get('values', [])]
            values = [x for v in values if v for x in (v if isinstance(v, list) else [v])]
            wanted.append((r['Text'], values if kind in ('date', 'daterange', 'datetime', 'datetimerange') else []))
        if all(v for _, v in wanted):
            cases.append((c['Input'], c.get('Context', {}).get('ReferenceDateTime', '')[:10], wanted))
    lines = '\n'.join(json.dumps({'text': t, 'issueDate': d or None}, ensure_ascii=False) for t, d, _ in cases) + '\n'
    out = subprocess.run(sys.argv[cut + 1:], input=lines.encode(), stdout=subprocess.PIPE).stdout.decode().strip().split('\n')
    right = 0
    for (t, d, wanted), line in zip(cases, out):
        got = {e.get('value') for e in json.loads(line)['entities']}
        fine = all(got & set(v) for _, v in wanted)
        right += fine
        if verbose and not fine:
            print(d, t, '| wanted', wanted, '| got', sorted(str(g) for g in got))
    print(f'{right} of {len(cases)} cases = {right / len(cases):.3f}')


if __name__ == '__main__':
    main()
