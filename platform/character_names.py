#!/usr/bin/env python3
"""HTML's names of characters, from Python's own list of them, as C++: character_names.py FILE"""

import html.entities
import sys

text, begins = b"", []
for name, meant in sorted(html.entities.html5.items(), key=lambda item: item[0].encode()):
    begins.append(len(text))
    text += name.encode() + b"\0" + meant.encode() + b"\0"
assert len(text) < 1 << 16

octal = "".join(f"\\{byte:03o}" if byte < 32 or byte > 126 or chr(byte) in '"\\?' else chr(byte) for byte in text)
with open(sys.argv[1], "w", encoding="ascii") as file:
    file.write(f"""#include "deck/format/character_names.h"

namespace lectern::deck {{
const std::size_t character_name_count = {len(begins)};
const std::uint16_t character_name_begins[] = {{{",".join(map(str, begins))}}};
const char character_names[] = "{octal}";
}}  // namespace lectern::deck
""")
