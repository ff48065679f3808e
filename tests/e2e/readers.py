"""Files of Spil as programs of other projects read them: `readers.py <what> <file>` prints JSON.

Only Python's own library, openpyxl (python3-openpyxl) and Pillow (python3-pil): nothing of Spil.
"""

import csv
import html.parser
import json
import sys
import xml.etree.ElementTree as xml
from xml.etree.ElementTree import Element


def xlsx(path: str) -> dict:
    import openpyxl

    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    rows = [[cell or "" for cell in row] for row in sheet.iter_rows(values_only=True)]
    return {
        "sheets": book.sheetnames,
        "rows": rows,
        "formulas": [c.coordinate for row in sheet.iter_rows() for c in row if c.data_type == "f"],
        "frozen": sheet.freeze_panes,
        "title": book.properties.title,
        "about": [list(row) for row in book.worksheets[1].iter_rows(values_only=True)],
    }


def text(path: str) -> dict:
    with open(path, encoding="utf-8-sig", newline="") as file:
        return {"rows": list(csv.reader(file, delimiter=";"))}


def drawing(path: str) -> dict:
    root = xml.parse(path).getroot()
    words = [words for part in root.iter("{http://www.w3.org/2000/svg}text") for words in part.itertext()]
    return {"root": root.tag, "words": words, "width": float(root.get("width")), "height": float(root.get("height"))}


def mxgraph(path: str) -> dict:
    """The diagram in the picture, held against what mxGraph wants of a model: mxfile > diagram > mxGraphModel > root,
    cells 0 and 1, ids once, parents, ends of edges, numbers, and a box inside the box that holds it."""
    content = xml.parse(path).getroot().get("content")
    file = xml.fromstring(content)
    model = file.find("diagram/mxGraphModel")
    cells = model.findall("root/mxCell")
    wrong = []
    if file.tag != "mxfile" or len(list(model)) != 1:
        wrong.append("not mxfile > diagram > mxGraphModel > root")
    if [(c.get("id"), c.get("parent")) for c in cells[:2]] != [("0", None), ("1", "0")]:
        wrong.append("cells 0 and 1 do not come first")
    known = {}
    for cell in cells:
        if cell.get("id") in known:
            wrong.append(f"twice: {cell.get('id')}")
        if cell.get("id") != "0" and cell.get("parent") not in known:
            wrong.append(f"{cell.get('id')}: its parent does not come before it")
        known[cell.get("id")] = cell
    for cell in cells[2:]:
        wrong += [f"{cell.get('id')}: {problem}" for problem in problems(cell, known)]
    boxes = [cell for cell in cells if cell.get("vertex") == "1"]
    edges = [cell for cell in cells if cell.get("edge") == "1"]
    return {
        "wrong": wrong,
        "roles": [spoken(cell.get("value")) for cell in boxes if cell.get("parent") == "1" and is_role(cell.get("id"))],
        "partners": [spoken(cell.get("value")) for cell in boxes if "-partner-" in cell.get("id")],
        "lines": [[e.get("source"), e.get("target")] for e in edges],
        "words": [spoken(cell.get("value")) for cell in boxes],
    }


def is_role(name: str) -> bool:
    return name.startswith("role-")


def problems(cell: Element, known: dict) -> list:
    found = []
    geometry = cell.find("mxGeometry")
    if (cell.get("vertex") == "1") == (cell.get("edge") == "1"):
        found.append("neither box nor line, or both")
    if geometry is None or geometry.get("as") != "geometry":
        return found + ["no geometry"]
    if cell.get("edge") == "1":
        found += [f"no such {end}" for end in ("source", "target") if known.get(cell.get(end), cell).get("vertex") != "1"]
        points = [float(point.get(side)) for point in geometry.iter("mxPoint") for side in "xy"]
        return found + (["a point that is no number"] if any(point != point for point in points) else [])
    x, y, w, h = (float(geometry.get(side)) for side in ("x", "y", "width", "height"))
    if w <= 0 or h <= 0:
        found.append(f"{w} × {h}")
    around = known[cell.get("parent")].find("mxGeometry")
    if around is not None:
        if x < 0 or y < 0 or x + w > float(around.get("width")) or y + h > float(around.get("height")):
            found.append("reaches outside the box that holds it")
    return found


class Page(html.parser.HTMLParser):
    """Text by tag, and whether every tag is closed in turn."""

    VOID = {"meta", "br", "hr", "img", "link", "input", "wbr"}

    def __init__(self) -> None:
        super().__init__()
        self.open, self.wrong, self.words, self.rows, self.attributes = [], [], {}, [], {}

    def handle_starttag(self, tag, attrs):
        self.attributes.setdefault(tag, []).append(dict(attrs))
        if tag in self.VOID:
            return
        self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th"):
            self.rows[-1].append("")

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.wrong.append(f"</{tag}> closes another")

    def handle_data(self, data):
        if not self.open or not data.strip():
            return
        self.words.setdefault(self.open[-1], []).append(data.strip())
        if self.rows and any(tag in ("td", "th") for tag in self.open):
            self.rows[-1][-1] += data.strip()


def page(path: str) -> dict:
    reader = Page()
    with open(path, encoding="utf-8") as file:
        reader.feed(file.read())
    reader.close()
    wrong = reader.wrong + [f"<{tag}> stays open" for tag in reader.open]
    return {"wrong": wrong, "words": reader.words, "rows": reader.rows, "attributes": reader.attributes}


def spoken(markup: str) -> str:
    """What somebody reads in the markup of a box."""
    reader = Words()
    reader.feed(markup)
    reader.close()
    return " ".join(" ".join(reader.parts).split())


class Words(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts = []

    def handle_data(self, data):
        self.parts.append(data)


def picture(path: str) -> dict:
    from PIL import Image

    with Image.open(path) as dots:
        dots.load()
        grey = dots.convert("L").histogram()
        return {
            "format": dots.format,
            "width": dots.width,
            "height": dots.height,
            "dpi": [float(side) for side in dots.info.get("dpi", (0, 0))],
            "dark": sum(grey[:100]) / (dots.width * dots.height),
            "white": sum(grey[250:]) / (dots.width * dots.height),
        }


READERS = {"xlsx": xlsx, "csv": text, "svg": drawing, "mxgraph": mxgraph, "html": page, "png": picture}
print(json.dumps(READERS[sys.argv[1]](sys.argv[2])))
