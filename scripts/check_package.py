#!/usr/bin/env python3
"""Controleert een pakket van Telstaat, zonder Telstaat: python3 check_package.py PAKKET.zip (of de map waarin het is uitgepakt).

Written from docs/package-format.md with the standard library only, so that a mistake in the program cannot hide in its own checks: digests,
signature, log, who typed what and when, both entries of every station, every sum, the count file, both tables, and of a publication its page.
Not checked, though `telstaat verify` does: PDF files, rules of the count, words of forms, page and LEESMIJ.txt, style of the page, files too many, whose key it is.
"""
import base64, csv, datetime, hashlib, html, io, json, os, re, struct, sys, zipfile
import xml.etree.ElementTree as tree

LAST = ['SHA256SUMS', 'HANDTEKENING.txt', 'HANDTEKENING.sig']
LOG, FIXED, TOTALS = 'controle/logboek.jsonl', 'controle/definitie.json', 'controle/totalen.json'
faults = []
class Stop(Exception): pass
def check(holds, where, what):
    if not holds: faults.append(f'{where}: {what}')
def need(holds, where, what):
    check(holds, where, what)
    if not holds: raise Stop
def sha(data): return hashlib.sha256(data).hexdigest()
def canonical(value): return json.dumps(value, sort_keys=True, separators=(',', ':'), ensure_ascii=False).encode()
def once(pairs):
    if len(named := dict(pairs := list(pairs))) != len(pairs): raise ValueError('een onderdeel staat er twee keer')
    return named
def whole(text): return int(text) if re.fullmatch('0|[1-9][0-9]*', text) else fail(f'{text} is geen aantal')
def fail(why): raise ValueError(why)
def read_json(data): return json.loads(data.decode('utf-8'), object_pairs_hook=once)
def pem(key):
    body = base64.b64encode(bytes.fromhex('302a300506032b6570032100' + key)).decode()
    return f'-----BEGIN PUBLIC KEY-----\n{body}\n-----END PUBLIC KEY-----\n'.encode()

# --- the files: of a zip in which nothing is compressed, or of a folder; nothing is ever written
def read(path):
    need(os.path.getsize(path) <= 256 << 20, path, 'is groter dan 256 MB')
    with open(path, 'rb') as file: return file.read()
def read_files(top):
    files = {}
    for folder, folders, names in os.walk(top):
        for path in (os.path.join(folder, name) for name in folders + names):
            need(not os.path.islink(path), path, 'is een verwijzing, geen gewoon bestand')
            if os.path.isfile(path): files[os.path.relpath(path, top).replace(os.sep, '/')] = read(path)
    if os.path.isfile(top):
        for info in (archive := zipfile.ZipFile(io.BytesIO(read(top)))).infolist():
            need(info.filename not in files, info.filename, 'zit er twee keer in')
            plain = info.compress_type == 0 and info.external_attr >> 16 == 0o100644
            need(plain, info.filename, 'is ingepakt door een ander programma, of is een verwijzing')
            files[info.filename] = archive.read(info)
    for path in files: need(re.fullmatch(r'\w[\w.-]*(/\w[\w.-]*)*', path, re.A), path, 'is geen veilige bestandsnaam')
    need(len({path.lower() for path in files}) == len(files), top, 'twee namen verschillen alleen in hoofdletters')
    return files

def check_manifest(files):
    manifest = read_json(files.get('manifest.json', b'{}'))
    need(manifest.get('format') == 'telstaat-package', 'manifest.json', 'ontbreekt, of is niet van een pakket van Telstaat')
    need(manifest['version'] <= 2, 'manifest.json', 'is van een nieuwere versie van Telstaat: gebruik een nieuwer check_package.py')
    members = 'createdAt definition election files format installation key kind ledger practice program version'.split()
    need(manifest['version'] == 2 and sorted(manifest) == members, 'manifest.json', 'heeft andere onderdelen')
    check(canonical(manifest) == files['manifest.json'], 'manifest.json', 'is niet precies zo geschreven')
    need(manifest['kind'] in ('definition', 'results', 'publication'), 'manifest.json', 'is van een onbekend soort pakket')
    listed = once((file['path'], file) for file in manifest['files'])
    sums = ['manifest.json'] + sorted(set(files) - set(LAST) - {'manifest.json'})
    for path in sorted(set(sums[1:]) | set(listed)):
        found = {'size': len(files.get(path, b'')), 'sha256': sha(files.get(path, b''))}
        said = {name: listed.get(path, {}).get(name) for name in found}
        check(path in files and found == said, path, f'manifest.json zegt {said}, het is {found}')
    lines = [f'{sha(files[path])}  {path}\n' for path in sums]
    for line in lines: check(line in files.get(LAST[0], b'').decode(), line[66:-1], 'staat met een andere SHA-256 in SHA256SUMS, of niet')
    check(files.get(LAST[0]) == ''.join(lines).encode(), LAST[0], 'klopt niet met de bestanden')
    return manifest

# --- the signature: Ed25519 (RFC 8032)
P, Q = 2 ** 255 - 19, 2 ** 252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
def add(a, b):
    t = D * a[0] * b[0] * a[1] * b[1]
    return (a[0] * b[1] + b[0] * a[1]) * pow(1 + t, -1, P) % P, (a[1] * b[1] + a[0] * b[0]) * pow(1 - t, -1, P) % P
def times(n, point):
    result = (0, 1)
    for bit in f'{n:b}': result = add(add(result, result), point) if bit == '1' else add(result, result)
    return result
def point_of(data):
    y = int.from_bytes(data, 'little') & (1 << 255) - 1
    x = pow(square := (y * y - 1) * pow(D * y * y + 1, -1, P) % P, (P + 3) // 8, P)
    if (x * x - square) % P: x = x * pow(2, (P - 1) // 4, P) % P
    if y >= P or (x * x - square) % P: raise ValueError('geen punt van Ed25519')
    return P - x if x & 1 != data[31] >> 7 else x, y
def is_signed(key, text, signature):
    try: A, R, s = point_of(key), point_of(signature[:32]), int.from_bytes(signature[32:], 'little')
    except ValueError: return False
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + text).digest(), 'little') % Q
    base = point_of((4 * pow(5, -1, P) % P).to_bytes(32, 'little'))
    return len(signature) == 64 and s < Q and times(8, A) != (0, 1) and times(s, base) == add(R, times(h, A))

def check_signature(files, manifest):
    key, ledger = manifest['key'], manifest['ledger']
    statement = ['telstaat-handtekening 1', f"doel: pakket {manifest['kind']}", f"verkiezing: {manifest['election']}",
                 f"installatie: {manifest['installation']}", f"definitie: {manifest['definition']}",
                 f"logboek: {ledger['events']} {ledger['head']}", f"sleutel: {key['number']} {key['publicKey']}",
                 f"sha256sums: {sha(files[LAST[0]])}"]
    for path in LAST[1:]: need(path in files, path, 'ontbreekt: het pakket is niet ondertekend')
    check(files[LAST[1]] == ''.join(line + '\n' for line in statement).encode(), LAST[1], 'hoort niet bij dit pakket')
    check(is_signed(bytes.fromhex(key['publicKey']), files[LAST[1]], files[LAST[2]]), LAST[2], 'de handtekening klopt niet')
    folder = 'sleutels/' if manifest['kind'] == 'publication' else 'controle/sleutels/'
    keys = {path: data for path, data in files.items() if path.startswith(folder)}
    check(keys.get(f"{folder}{key['number']:04}.pem") == pem(key['publicKey']), folder, 'de sleutel waarmee is ondertekend, zit er niet in')
    return keys

# --- the log: a chain of events, and what follows from it
def read_log(files, manifest):
    events, previous = [], bytes(32)
    need(files.get(LOG, b'').endswith(b'\n'), LOG, 'ontbreekt of is afgebroken')
    for number, line in enumerate(files[LOG][:-1].split(b'\n'), 1):
        event = read_json(line)
        parts = [previous, str(event['sequence']).encode(), event['type'].encode('ascii'), event['payload'].encode()]
        previous = hashlib.sha256(b''.join(struct.pack('>I', len(part)) + part for part in parts)).digest()
        need(event['sequence'] == number and event['hash'] == previous.hex(), LOG, f'regel {number}: hier breekt de ketting')
        need(canonical(event) == line, LOG, f'regel {number}: is niet precies zo geschreven')
        events.append((event['type'], read_json(event['payload'].encode())))
    check(manifest['ledger'] == (ledger := {'events': len(events), 'head': previous.hex()}), LOG, f"manifest.json zegt {manifest['ledger']}, het is {ledger}")
    return events

def check_origin(events, manifest, keys):
    (kind, payload), own = events[0], {'installation': manifest['installation'], 'practice': manifest['practice']}
    check(kind == 'installation.created' and own.items() <= payload['data'].items(), LOG, 'is van een andere installatie')
    announced = {payload['data']['key']: payload['data']['publicKey'] for kind, payload in events if kind == 'key.announced'}
    closed = {payload['data']['key']: (payload['data']['events'], at) for at, (kind, payload) in enumerate(events) if kind == 'key.closed'}
    for number, (said, at) in closed.items(): check(said == at, LOG, f'sleutel {number} is gesloten na {at} gebeurtenissen, er staat {said}')
    named = {f'controle/sleutels/{number:04}.pem': pem(key) for number, key in announced.items()}
    check(named == keys, 'controle/sleutels/', 'zijn niet de sleutels van het logboek')
    number, key = manifest['key']['number'], manifest['key']['publicKey']
    check(announced.get(number) == key and number not in closed, LAST[1], 'is ondertekend met een sleutel die volgens het logboek niet gold')

def follow(events, name):
    """What the log says of one election: the election, its stations, their entries, and the last event of every kind."""
    election, stations, entries, last, able = None, {}, {}, {}, {}
    for line, (kind, payload) in enumerate(events, 1):
        data, actor = payload['data'], payload['actor']
        if kind == 'person.added': able[f"{data['role']}:{data['number']}"] = True
        if kind == 'person.changed': able.update({who: data['active'] for who in able if who.endswith(f":{data['number']}")})
        if payload.get('election') != name: continue
        last[kind] = data
        if kind == 'election.created': election = dict(data['election'])
        elif kind in ('election.eligibleVotersSet', 'election.decidingSet'): election.update(data)
        elif kind == 'stations.added': stations.update({station['number']: station for station in data['stations']})
        elif kind == 'station.changed': stations[data['station']['number']] = data['station']
        elif kind == 'station.removed': stations.pop(data['number'])
        elif kind.startswith('entry.'):
            role = 'typist:' if kind[6:] in TYPING else 'coordinator:' if kind != 'entry.discarded' else ''
            check(actor.startswith(role) and (able.get(actor) or not role), LOG, f'regel {line}: {actor} mocht dit toen niet')
            check(role != 'typist:' or last.get('session') in OPEN, LOG, f'regel {line}: de invoer was toen niet open')
            fault = follow_entry(entries.setdefault(payload['station'], {}), kind[6:], data, payload)
            need(not fault, LOG, f'regel {line}: {fault}')
        if kind.startswith('session.') and kind != 'session.detailsSet': last['session'] = kind
    need(election, LOG, f'kent de verkiezing {name} niet')
    return election, [stations[number] for number in sorted(stations)], entries, last

TYPING = ('claimed', 'resumed', 'keyed', 'askedAgain', 'finalised')
LEFT = {'keptFirst': [1], 'keptSecond': [2], 'firstDeleted': [], 'bothDeleted': [], 'reset': []}
OPEN = ('session.started', 'session.resumed', 'session.reopened')
def sheet_digest(sheet):
    counts = {field: value for field, value in sheet.items() if value is not True}
    return sha(canonical({'counts': counts, 'ticks': sorted(set(sheet) - set(counts))}))

def follow_entry(state, kind, data, payload):
    """One event of a station: `state` holds the entries 1 and 2 as they are, which of them is open, and what was decided. What cannot be is returned."""
    opened = state.get('open')
    entry, actor = state.get(opened), payload['actor']
    def open_again(number, fields=()):
        sheet = {field: value for field, value in state[number]['sheet'].items() if field not in fields}
        state.update({number: {**state[number], 'sheet': sheet, 'revision': state[number]['revision'] + 1}, 'open': number})
    def keep(*numbers):
        kept = [state[number] for number in numbers if number in state]
        state.clear(), state.update(enumerate(kept, 1))
    if kind == 'claimed':
        if opened or data['entry'] != (2 if 1 in state else 1): return 'deze invoer kan niet beginnen'
        revision = round(datetime.datetime.fromisoformat(payload['at'][:-1] + '+00:00').timestamp() * 1000)
        state.update({data['entry']: {'typist': actor, 'startedAt': payload['at'], 'sheet': {}, 'revision': revision}, 'open': data['entry']})
    elif kind in TYPING or kind == 'discarded':
        if not entry or data.get('entry', opened) != opened: return 'deze invoer is niet open'
        if kind != 'discarded' and actor != entry['typist']: return f"{actor} typte deze invoer niet, dat was {entry['typist']}"
        if kind == 'keyed' and data['revision'] != entry['revision'] + 1: return f"nummer {entry['revision'] + 1} hoort te volgen, er staat {data['revision']}"
        if data.get('seen', {}).get('sheet') not in (None, sheet_digest(entry['sheet'])): return 'goedgekeurd is iets anders dan is getypt'
    elif kind == 'returned': open_again(1)
    if kind == 'resumed': entry['revision'] += 1
    elif kind == 'keyed':
        entry['sheet'].update({keying['field']: keying['value'] for keying in data['keyings']})
        entry['sheet'] = {field: value for field, value in entry['sheet'].items() if value is not None and value is not False}
        entry['revision'] += 1
    elif kind == 'finalised':
        entry.update(finishedAt=payload['at'], accepted=data['accepted'])
        state['open'] = None
        if data['outcome'] == 'firstCorrection': open_again(1, state['then'])
    elif kind == 'askedAgain': open_again(2, data['fields'])
    elif kind == 'correctionAsked':
        state['then'] = data['first']
        open_again(2 if data['second'] else 1, data['second'] or data['first'])
    elif kind in LEFT or kind == 'discarded': keep(*LEFT.get(kind, [3 - data.get('entry', 0)]))
    elif kind == 'decided': state['decided'] = {**data, 'coordinator': actor, 'at': payload['at']}

# --- one station, and what of its form counts
MORE, FEWER = 'differences.more', 'differences.fewer'
FIELDS = [  # field, reason code in the count file, row of the OSV4-3 table
    ('eligibleVoters', 'Cast', 'opgeroepenen'), ('voters.pollCards', 'geldige stempassen', 'geldige stempas'),
    ('voters.proxyCertificates', 'geldige volmachtbewijzen', 'geldig volmachtbewijs'),
    ('voters.voterCards', 'geldige kiezerspassen', 'geldige kiezerspas'), ('voters.total', 'toegelaten kiezers', 'toegelaten kiezers'),
    ('votes.candidates', 'TotalCounted', 'geldige stembiljetten'), ('votes.blank', 'blanco', 'blanco stembiljetten'),
    ('votes.invalid', 'ongeldig', 'ongeldige stembiljetten'), ('votes.total', '', 'aangetroffen stembiljetten'),
    (MORE, 'meer getelde stembiljetten', 'meer stembiljetten dan toegelaten kiezers'),
    (FEWER, 'minder getelde stembiljetten', 'minder stembiljetten dan toegelaten kiezers'),
    ('differences.unreturned', 'meegenomen stembiljetten', 'kiezers met stembiljet hebben niet gestemd'),
    ('differences.tooFewHandedOut', 'te weinig uitgereikte stembiljetten', 'er zijn te weinig stembiljetten uitgereikt'),
    ('differences.tooManyHandedOut', 'te veel uitgereikte stembiljetten', 'er zijn te veel stembiljetten uitgereikt'),
    ('differences.noExplanation', 'geen verklaring', 'geen verklaring'), ('differences.otherExplanation', 'andere verklaring', 'andere verklaring')]
CODES, ROWS = {code: field for field, code, _ in FIELDS}, {row: field for field, _, row in FIELDS}

def flat(sheet): return {**sheet['counts'], **{tick: True for tick in sheet['ticks']}}
def same(path, where, expected, found, nothing=0):
    """Compares by field. In what is added up nothing written counts as 0; on a form nothing is not zero."""
    for field in sorted(set(expected) | set(found)):
        a, b = expected.get(field, nothing), found.get(field, nothing)
        check(a == b and type(a) is type(b), path, f'{where} {field}: moet {a} zijn, er staat {b}')

def check_form(path, form, state):
    check(form['first']['typist'] != form['second']['typist'], path, 'beide invoeren zijn van dezelfde persoon')
    for number, name in ((1, 'first'), (2, 'second')):
        typed = state.get(number, {'sheet': {}})
        check('finishedAt' in typed and not state.get('open'), path, f'{name}: deze invoer is volgens het logboek niet afgerond')
        same(path, f'{name}, volgens het logboek:', typed['sheet'], flat(form[name]['sheet']), None)
        for member in ('typist', 'startedAt', 'finishedAt', 'accepted'):
            check(form[name][member] == typed.get(member), path, f'{name} {member}: {form[name][member]}, in het logboek {typed.get(member)}')
    decided = form.get('decided', {'fromFirst': [], 'fromSecond': []})
    said = {**decided, 'fromFirst': 0, 'fromSecond': sorted(decided['fromSecond'])}
    log = {**state.get('decided', {}), 'fromFirst': 0, 'fromSecond': sorted(state.get('decided', decided)['fromSecond'])}
    check(said == log, path, 'de beslissing is een andere dan in het logboek')
    first, second = flat(form['first']['sheet']), flat(form['second']['sheet'])
    differing = {field for field in set(first) | set(second) if first.get(field) != second.get(field)}
    differing -= set(decided['fromFirst'] + decided['fromSecond'])
    check(not differing, path, f'de invoeren verschillen: {", ".join(sorted(differing))}')
    holds = {**{field: first[field] for field in first if field not in decided['fromSecond']},
             **{field: second[field] for field in second if field in decided['fromSecond']}}
    same(path, 'sheet, volgens beide invoeren:', holds, flat(form['sheet']), None)

def counted(sheet, year):
    """The numbers that count: corrigendum and recount carried through."""
    counts, ticks = sheet['counts'], set(sheet['ticks'])
    rubriek = [field for field, _, _ in FIELDS if field.startswith('differences.')]
    is_written = lambda field: 'corrected.' + field in counts
    answered = any('corrected.differences.compare.' + answer in ticks for answer in ('equal', 'more', 'fewer'))
    def place(field):
        if 'about.documents.two' in ticks:
            whole = field in rubriek and any(map(is_written, rubriek)) if year == 2023 else field in (MORE, FEWER) and answered
            if whole or is_written(field): return 'corrected.' + field
        again = year == 2023 and 'recount.done.yes' in ticks and field.startswith('voters.')
        return field.replace('voters.', 'recount.') if again else field
    plain = {re.sub('^(corrected\\.)', '', field).replace('recount.', 'voters.') for field in counts}
    return {field: counts[place(field)] for field in plain if place(field) in counts}

# --- what leaves
def read_eml(data):
    name = lambda node: node.tag.rsplit('}', 1)[-1]
    find = lambda node, wanted: next((child for child in node.iter() if name(child) == wanted), None)
    def votes(node):
        pairs = []
        for part in node:
            if name(part) == 'Selection':
                affiliation, candidate = find(part, 'AffiliationIdentifier'), find(part, 'CandidateIdentifier')
                current = affiliation.get('Id') if affiliation is not None else current
                field = f'lists.{current}.total' if affiliation is not None else f"lists.{current}.candidates.{candidate.get('Id')}"
                pairs.append((field, whole(find(part, 'ValidVotes').text)))
            elif name(part) in ('Cast', 'TotalCounted', 'RejectedVotes', 'UncountedVotes'): pairs.append((CODES[part.get('ReasonCode') or name(part)], whole(part.text)))
        numbers = once(pairs)
        return {**numbers, 'votes.total': sum(numbers['votes.' + kind] for kind in ('candidates', 'blank', 'invalid'))}
    root = tree.fromstring(data)
    units = [node for node in root.iter() if name(node) == 'ReportingUnitVotes']
    total, = (node for node in root.iter() if name(node) == 'TotalVotes')
    return votes(total), once((whole(find(unit, 'ReportingUnitIdentifier').get('Id').rsplit('::SB', 1)[1]), votes(unit)) for unit in units)

def read_osv43(data):
    rows = [row for row in csv.reader(io.StringIO(data.decode('utf-8-sig')), delimiter=';') if row]
    head = next(at for at, row in enumerate(rows) if row[0] == 'Gebiednummer')
    columns = [[] for _ in rows[head][4:]]
    for row in rows[head + 2:]:
        current = row[0] or current if row[0] or row[2] else None
        field = ROWS[row[1]] if current is None else f'lists.{current}.candidates.{row[2]}' if row[2] else f'lists.{current}.total'
        for column, value in zip(columns, row[4:]): column.append((field, whole(value)))
    return once(columns[0]), once((whole(number), once(column)) for number, column in zip(rows[head][5:], columns[1:]))

def check_sums(path, where, counts):
    """Within one paper: candidates make a list, lists make E."""
    sums = {'votes.candidates': 0}
    for field, value in counts.items():
        total = re.sub(r'candidates\.\d+$', 'total', field) if '.candidates.' in field else 'votes.candidates' if field.startswith('lists.') else None
        if total: sums[total] = sums.get(total, 0) + value
    same(path, f'{where}, opgeteld,', sums, {field: counts.get(field, 0) for field in sums})

def check_leaving(files, manifest, total, stations):
    """Count file and tables against these numbers. E.n, the total of a list written once more, stands in the long table only."""
    plain = lambda counts: {field: value for field, value in counts.items() if not field.startswith('votes.lists.')}
    keep = plain if manifest['kind'] == 'publication' else dict
    eml, osv, long = (file['path'] for role in ('count', 'spreadsheet') for file in manifest['files'] if file['role'] == role)
    for path, (own_total, own) in ((eml, read_eml(files[eml])), (osv, read_osv43(files[osv]))):
        check(sorted(own) == sorted(stations), path, f'heeft de stembureaus {sorted(own)}, het moeten {sorted(stations)} zijn')
        same(path, 'totaal', plain(total), own_total)
        for where, one in (('totaal', own_total), *((f'stembureau {number}', own[number]) for number in own)): check_sums(path, where, one)
        for number in stations: same(path, f'stembureau {number}', plain(stations[number]), own.get(number, {}))
    table = {}
    for row in csv.DictReader(io.StringIO(files[long].decode('utf-8-sig')), delimiter=';'):
        check(row['field'] not in table.setdefault(whole(row['station']), {}), long, f"{row['station']} {row['field']} staat er twee keer")
        table[int(row['station'])][row['field']] = whole(row['count'])
    for number in sorted(set(table) | set(stations)):
        same(long, f'stembureau {number}', stations.get(number, {}), keep(table.get(number, {})))

TAGS = set('doctype html head meta title style body a bdi br caption code div h1 h2 h3 header li main nav ol p section span table tbody td tfoot th thead tr ul'.split())
def read_page(text):
    """The tables of a page by caption, rows of cells as text; and the digests on it."""
    need(set(re.findall(r'<[/!]?([^\s>/]*)', text)) <= TAGS, 'index.html', 'verbergt iets, of heeft iets dat er niet hoort')
    clean = lambda part: ' '.join(html.unescape(re.sub('<[^>]*>', '', part)).split())
    parts = lambda tag, within: re.findall(fr'<(?:{tag})\b[^>]*>(.*?)</(?:{tag})>', within, re.S)
    tables = once((clean(parts('caption', table)[0]), [[clean(cell) for cell in parts('t[hd]', row)] for row in parts('tr', table)[1:]])
                  for table in parts('table', text))
    return tables, [clean(one).replace(' ', '') for one in re.findall('<p class="sha">(.*?)</p>', text, re.S)]

def check_page(files, manifest, total, stations):
    """The page of a publication against the count file: every number on it, the files it lists, the digests of the count and the key."""
    path, (tables, digests) = 'index.html', read_page(files['index.html'].decode())
    named = lambda role: next(file for file in manifest['files'] if file['role'] == role)
    number = lambda text: whole(text.replace('.', '') if re.fullmatch(r'\d{1,3}(\.\d{3})*', text) else text)
    letters = dict(zip('ZABCDEFGHIJ', [field for field, _, _ in FIELDS]))
    shown = once((letters[letter], number(value)) for letter, _, value in tables.pop('Kiezers en stemmen'))
    *lists, (_, _, together, _) = tables.pop('Stemmen per lijst')
    check(number(together) == total['votes.candidates'], path, 'de lijsten samen zijn niet E')
    for name, _, votes, _ in lists:
        *candidates, (_, _, together) = tables.pop(f'Stemmen per kandidaat van lijst {name}')
        check(together == votes, path, f'de kandidaten van lijst {name} samen zijn niet de lijst')
        shown.update({f'lists.{name}.total': number(votes), **once((f'lists.{name}.candidates.{one}', number(value)) for one, _, value in candidates)})
    same(path, 'totaal', {field: total[field] for field in total if field in letters.values() or field.startswith('lists.')}, shown)
    fields = [*(letters[letter] for letter in 'DEFGH'), *(f'lists.{name}.total' for name, *_ in lists)]
    votes = once((whole(one), own) for one, _, *own in tables.pop('Stemmen per lijst per stembureau'))
    each = once((whole(one), dict(zip(fields, map(number, [*own[:5], *votes.pop(whole(one))])))) for one, _, *own in tables.pop('Kiezers en stemmen per stembureau'))
    units = {int(node.get('Id')) for node in tree.fromstring(files[named('stations')['path']]).iter() if node.tag.endswith('}PollingStation')}
    for where, own in ((path, set(each)), (named('stations')['path'], units)): check(own == set(stations), where, f'heeft de stembureaus {sorted(own)}')
    for one in set(each) & set(stations): same(path, f'stembureau {one}', {field: stations[one].get(field, 0) for field in fields}, each[one], None)
    said = {row[0]: (number(row[2]), row[3]) for row in tables.pop('Bestanden, met hun digitale vingerafdruk')}
    listed = {file['path']: (file['size'], file['sha256']) for file in manifest['files'] if not re.fullmatch(r'index\.html|sleutels/\d{4}\.pem', file['path'])}
    check(said == listed, path, 'noemt andere bestanden of een andere SHA-256')
    check(digests == [named('count')['sha256'], sha(bytes.fromhex(manifest['key']['publicKey']))] and not tables and not votes, path, 'noemt een andere vingerafdruk van het telbestand of de sleutel, of heeft een tabel te veel')

def check_results(files, manifest, election, stations, entries, last):
    control, totals, report = (read_json(files[f'controle/{name}.json']) for name in ('verkiezing', 'totalen', 'verslag'))
    for member, value in (('election', election), ('stations', stations), ('createdAt', manifest['createdAt'])):
        check(control[member] == value, 'controle/verkiezing.json', f'{member} is anders dan in het logboek of manifest.json')
    closed = control['session'].get('details') == last.get('session.detailsSet') and last.get('session') == 'session.finished'
    check(closed, 'controle/verkiezing.json', 'de zitting is anders dan in het logboek, of niet afgerond')
    check(report['ledger'] == manifest['ledger'], 'controle/verslag.json', 'het logboek is een ander dan in manifest.json')
    noted = sha(canonical(report['typed'])) if 'typed' in report else None
    check(noted == last.get('report.noted', {}).get('sha256'), 'controle/verslag.json', 'de tekst is niet die waarvan het logboek de SHA-256 noemt')
    paths, sums, counts = {f"controle/formulieren/{station['number']:04}.json": station for station in stations}, {}, {}
    check({path for path in files if path.startswith('controle/formulieren/')} == set(paths), 'controle/formulieren/', 'niet één per stembureau')
    for path, station in paths.items():
        number, form = station['number'], read_json(files[path])
        need(form['station'] == number, path, 'is van een ander stembureau')
        check_form(path, form, entries.get(number, {}))
        holds = counted(form['sheet'], election['modelYear'])
        same(path, 'counted', holds, form.get('counted', form['sheet'])['counts'], None)
        for field, value in holds.items(): sums[field] = sums.get(field, 0) + value
        counts[number] = {**holds, **{name: station[name] for name in station if name == 'eligibleVoters'}}
    same(TOTALS, 'counts', sums, totals['counts'])
    for member, holds in (('stations', lambda one: True), ('more', lambda one: one.get(MORE)), ('fewer', lambda one: one.get(FEWER))):
        check(totals[member] == [number for number in counts if holds(counts[number])], TOTALS, f'{member} klopt niet')
    check_leaving(files, manifest, {**sums, 'eligibleVoters': election['eligibleVoters']}, counts)
    print(f"       {len(counts)} stembureaus, {sums.get('votes.candidates', 0)} stemmen op kandidaten, {len(totals['counts'])} optellingen")

def check_package(top):
    files = read_files(top)
    manifest = check_manifest(files)
    keys, key = check_signature(files, manifest), manifest['key']
    print(f"pakket {manifest['kind']}, verkiezing {manifest['election']}{', OEFENING' if manifest['practice'] else ''}")
    print(f"       sleutel {key['number']}, vingerafdruk {sha(bytes.fromhex(key['publicKey']))}\n       definitie {manifest['definition']}")
    if manifest['kind'] == 'publication':
        total, units = read_eml(files[next(file['path'] for file in manifest['files'] if file['role'] == 'count')])
        sums = {field: sum(unit.get(field, 0) for unit in units.values()) for field in total if field != 'eligibleVoters'}
        check_leaving(files, manifest, {**sums, 'eligibleVoters': total['eligibleVoters']}, units)
        return check_page(files, manifest, total, units)
    events = read_log(files, manifest)
    check_origin(events, manifest, keys)
    election, stations, entries, last = follow(events, manifest['election'])
    fixed, without = read_json(files[FIXED]), lambda value: {name: value[name] for name in value if name != 'eligibleVoters'}
    expected = {**fixed, 'format': 'telstaat-definition', 'version': 1, 'election': without(election), 'stations': list(map(without, stations))}
    check(len(expected) == 5 and files[FIXED] == canonical(expected), FIXED, 'volgt niet uit het logboek')
    check(sha(files[FIXED]) == manifest['definition'], FIXED, 'heeft een andere SHA-256 dan manifest.json zegt')
    for name, member in (('verkiezingsdefinitie', 'definition'), ('kandidatenlijsten', 'candidates')):
        check(sha(files[f'bron/{name}.eml.xml']) == election[member]['sha256'], f'bron/{name}.eml.xml', 'is niet het bestand dat is geïmporteerd')
    print(f"       logboek: {len(events)} gebeurtenissen, kop {manifest['ledger']['head']}")
    if manifest['kind'] == 'results': check_results(files, manifest, election, stations, entries, last)

def main(arguments):
    if len(arguments) != 1: return print('Gebruik: python3 check_package.py PAKKET.zip') or 1
    try: check_package(arguments[0])
    except Stop: pass
    except Exception as fault: check(False, arguments[0], f'is niet te lezen ({type(fault).__name__}: {fault})')
    for fault in faults: print('FOUT  ', fault.encode('utf-8', 'backslashreplace').decode())
    print(f'AFGEKEURD: {len(faults)} fout(en)' if faults else 'GOED: alles wat dit programma nagaat, klopt')
    return 1 if faults else 0
if __name__ == '__main__': sys.exit(main(sys.argv[1:]))
