// The blocks that Markdown makes of lines: front matter, headings, quotes, tables, definitions.
#pragma once

#include <set>
#include <string>
#include <vector>

#include "deck/format/left_out.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// What a text's links may refer to by name, in small letters.
using LinkNames = std::set<std::string>;

/// What a file says about its text before it, between two lines of `---` or `+++`.
struct FrontMatter {
  std::string title;
  std::string author;
  std::string date;
};

struct MarkdownText {
  std::vector<SourceLine> lines;
  LinkNames links;
  FrontMatter front_matter = {};
};

/// Takes only what is surely Markdown. Headings of both kinds are apart and begin with `# `, but a
/// single `# 1 in …` within the text, which is noted, is none; quotes
/// lose their `>`; what a fence holds is kept line by line; what front matter says of title, author
/// and date is set apart, its rest, comments, the addresses of links and footnotes are left out and
/// noted, tables as a warning (`markup`).
MarkdownText without_blocks(std::vector<SourceLine> lines, LeftOut& left_out);

}  // namespace lectern::deck
