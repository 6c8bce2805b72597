"""Tables as text, read and written."""
import csv
import io


def attempt(f):
    try:
        print(repr(f()))
    except Exception as error:
        print(type(error).__name__, error)


def rows(text, **options):
    return list(csv.reader(text.splitlines(True), **options))


def written(table, **options):
    out = io.StringIO()
    writer = csv.writer(out, **options)
    counts = [writer.writerow(row) for row in table]
    return out.getvalue(), counts


for f in [lambda: rows('a,b,"c ""x"" d"\n1,,"l1\nl2"\n\n x, y'), lambda: rows("a;'b;c'\n", delimiter=";", quotechar="'"), lambda: rows('a, "b"\n', skipinitialspace=True), lambda: rows('1,"2"\n', quoting=csv.QUOTE_NONNUMERIC), lambda: rows('1,"2",x\n', quoting=csv.QUOTE_NONNUMERIC), lambda: rows("a\\,b\n", escapechar="\\"), lambda: rows('"a\n'), lambda: rows('"a"b\n', strict=True), lambda: rows('"a"b\n'), lambda: list(csv.reader([b"a"])), lambda: csv.reader(3), lambda: csv.reader([], delimiter="ab"), lambda: list(csv.reader(["a\rb"])), lambda: rows('1,"2"\n', quoting=csv.QUOTE_NONE), lambda: list(csv.reader(['1,,""'], quoting=csv.QUOTE_NOTNULL)), lambda: list(csv.reader(['1,,""'], quoting=csv.QUOTE_STRINGS)), lambda: rows("a\tb", dialect="excel-tab")]:
    attempt(f)
for f in [lambda: written([["a", "b,c", 'd"e', "f\ng", None, 1, 2.5, True, ""]]), lambda: written([["a", "b c"]], delimiter=" ", lineterminator="\n"), lambda: written([["a", 1]], quoting=csv.QUOTE_ALL), lambda: written([["a", 1, None]], quoting=csv.QUOTE_NONNUMERIC), lambda: written([["a,b"]], quoting=csv.QUOTE_NONE), lambda: written([["a,b"]], quoting=csv.QUOTE_NONE, escapechar="\\"), lambda: written([[]]), lambda: written([[""]]), lambda: written([[None]]), lambda: written([3]), lambda: written(["abc"]), lambda: written([['a"b']], doublequote=False, escapechar="\\"), lambda: written([["a", None, 1]], quoting=csv.QUOTE_STRINGS), lambda: written([["a", None, 1]], quoting=csv.QUOTE_NOTNULL)]:
    attempt(f)
reader = csv.DictReader(io.StringIO("a,b\n1,2\n\n3\n4,5,6\n"))
print(reader.fieldnames, list(reader), reader.line_num)
attempt(lambda: list(csv.DictReader(["1,2"], fieldnames=["x", "y", "z"], restval="-")))
for row in csv.DictReader(["name,age", "ann,3"]):
    print(row["name"], int(row["age"]))
out = io.StringIO()
writer = csv.DictWriter(out, ["a", "b"], restval="?")
print(writer.writeheader(), writer.writerow({"a": 1}), writer.writerows([{"a": 1, "b": 2}]))
print(repr(out.getvalue()))
attempt(lambda: writer.writerow({"c": 1, "a": 2}))
attempt(lambda: csv.DictWriter(out, ["a"], extrasaction="ignore").writerow({"a": 1, "z": 2}))
attempt(lambda: csv.DictWriter(out, ["a"], extrasaction="x"))
csv.register_dialect("mine", delimiter="|")
attempt(lambda: rows("a|b", dialect="mine"))
attempt(lambda: csv.list_dialects())
attempt(lambda: csv.get_dialect("excel").delimiter)
attempt(lambda: csv.get_dialect("nope"))
attempt(lambda: csv.field_size_limit())


class Semicolons(csv.Dialect):
    delimiter = ";"
    quotechar = '"'
    doublequote = True
    skipinitialspace = False
    lineterminator = "\n"
    quoting = csv.QUOTE_MINIMAL


attempt(lambda: written([["a", "b;c"]], dialect=Semicolons))
lines = csv.reader(["a", "b"])
print(next(lines), lines.line_num, lines.dialect.delimiter, csv.Error, csv.excel_tab.delimiter == "\t")
