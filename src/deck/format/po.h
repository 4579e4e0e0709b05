// GNU gettext's PO files: entries with a translation for each text, in and out.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "base/problem.h"
#include "deck/format/source_text.h"

namespace lectern::deck {

/// What is in quotes after a keyword, line feeds and all.
struct PoText {
  std::string text;
  std::vector<SourceMark>
      source;  ///< ascending, the first at byte 0; empty where nothing is quoted
};

/// What stands between the paragraphs of a text in an entry.
inline constexpr std::string_view between_paragraphs = "\n\n";

struct PoEntry {
  std::vector<std::string> notes;       ///< `#.`: what the translator should know
  std::vector<std::string> references;  ///< `#:`: where the original is
  bool fuzzy = false;                   ///< the original has changed since
  std::string context;                  ///< `msgctxt`
  PoText original;                      ///< `msgid`
  PoText translation;                   ///< `msgstr`; empty: none yet
  SourceMark mark = {};                 ///< of its first keyword; `byte` is not used
  /// `#| msgid`: the original when it was translated, where it has changed since. Only written.
  std::string previous = {};
};

/// A file's entries in order, without those it marks as obsolete. The header is the entry with
/// neither context nor original. What is no PO comes back as an error (`bad-po`) with its position;
/// an entry for the same context and original as one before it too (`duplicate-entry`). Of plural
/// forms the first is taken. `text` is UTF-8.
std::vector<PoEntry> read_po(std::string_view text, const std::filesystem::path& file,
                             Problems& problems);

/// The lines `Name: value` of a header's translation; empty where there is no such name.
std::string header_field(std::string_view header, std::string_view name);

/// In lines of up to 79 columns where the text has spaces, like gettext's own tools.
std::string to_po(const std::vector<PoEntry>& entries);

}  // namespace lectern::deck
