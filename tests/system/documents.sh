#!/bin/sh
# What LibreOffice saves is read as what was written in it: documents.sh LECTERN
# Leaves with 77 where LibreOffice's writer is missing.
set -eu

lectern=$1
command -v soffice >/dev/null || {
    echo "skipped: no soffice (libreoffice-writer-nogui)"
    exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

fail() {
    echo "$1" >&2
    exit 1
}

save_as() { # ENDING FILE: what LibreOffice makes of it, in $work/saved; it may save well and not end
    timeout --kill-after=5 90 soffice "-env:UserInstallation=file://$work/profile" --headless \
        --convert-to "$1" --outdir "$work/saved" "$2" >"$work/said" 2>&1 || :
    [ -s "$work/saved/de.$1" ] || fail "soffice: $(cat "$work/said")"
}

cat >"$work/de.fodt" <<'END'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"
  office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:styles>
  <style:default-style style:family="paragraph">
    <style:text-properties fo:language="de" fo:country="DE"/>
  </style:default-style>
  <style:style style:name="Standard" style:family="paragraph"/>
  <style:style style:name="Title" style:family="paragraph" style:parent-style-name="Standard"/>
  <style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"
    style:parent-style-name="Standard" style:default-outline-level="1"/>
</office:styles>
<office:automatic-styles>
  <style:style style:name="bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
  <text:list-style style:name="numbers">
    <text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>
  </text:list-style>
  <text:list-style style:name="bullets">
    <text:list-level-style-bullet text:level="1" text:bullet-char="•"/>
  </text:list-style>
</office:automatic-styles>
<office:body><office:text>
<text:p text:style-name="Title">Am Hafen</text:p>
<text:p text:style-name="Standard">Liebe Freundinnen und Freunde,</text:p>
<text:p text:style-name="Standard">wir kamen mit <text:span text:style-name="bold">drei</text:span> Fragen<text:line-break/>und einer Lampe<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Aus dem Museum.</text:p></text:note-body></text:note>.</text:p>
<text:h text:style-name="Heading_20_1" text:outline-level="1">Die Fragen</text:h>
<text:list text:style-name="numbers"><text:list-item><text:p>Wer hat den Kai gebaut?</text:p></text:list-item><text:list-item><text:p>Wer hat ihn bezahlt?</text:p></text:list-item></text:list>
<text:list text:style-name="bullets"><text:list-item><text:p>Brot</text:p></text:list-item><text:list-item><text:p>Salz</text:p></text:list-item></text:list>
<text:p text:style-name="Standard"># 4 war die Nummer des Bootes.</text:p>
<text:p text:style-name="Standard">Der Pfad war C:\Boote\neu, und niemand fand ihn.</text:p>
<table:table table:name="Boote"><table:table-column table:number-columns-repeated="2"/>
<table:table-row><table:table-cell><text:p>Jahr</text:p></table:table-cell><table:table-cell><text:p>Boote</text:p></table:table-cell></table:table-row>
<table:table-row><table:table-cell><text:p>1914</text:p></table:table-cell><table:table-cell><text:p>12</text:p></table:table-cell></table:table-row>
</table:table>
<text:p text:style-name="Standard">Danke für alles.</text:p>
</office:text></office:body></office:document>
END
cat >"$work/wanted" <<'END'
# Am Hafen

Liebe Freundinnen und Freunde,

wir kamen mit drei Fragen\
und einer Lampe.

# Die Fragen

1. Wer hat den Kai gebaut?

2. Wer hat ihn bezahlt?

- Brot

- Salz

\# 4 war die Nummer des Bootes.

Der Pfad war C:\\Boote\\neu, und niemand fand ihn.

Danke für alles.
END

for ending in docx odt; do
    save_as $ending "$work/de.fodt"
    mkdir "$work/$ending"
    "$lectern" import "$work/saved/de.$ending" "$work/$ending" 2>"$work/said" || fail "$ending: $(cat "$work/said")"
    diff "$work/wanted" "$work/$ending/de.txt" || fail "$ending is read as something else"
    grep -q "footnotes are left out: 1" "$work/said" || fail "of $ending the footnotes are not named"
    grep -q "a table is left out, which begins “Jahr”" "$work/said" || fail "of $ending the table is not named"
done
echo "what LibreOffice saves as docx and odt is read as it was written"
