#include "deck/format/deck_toml_edit.h"

#include <algorithm>
#include <sstream>

#include "base/failure.h"
#include "deck/format/deck_toml.h"

namespace lectern::deck {
namespace {

using Lines = std::vector<std::string>;

Lines toml_lines_of(const std::string& text) {
  Lines lines;
  std::istringstream stream(text);
  for (std::string line; std::getline(stream, line);) lines.push_back(line);
  return lines;
}

std::string_view without_indent(std::string_view line) {
  return line.substr(std::min(line.size(), line.find_first_not_of(" \t")));
}

bool sets(std::string_view line, std::string_view key) {
  std::string_view rest = without_indent(line);
  if (!rest.starts_with(key)) return false;
  rest = without_indent(rest.substr(key.size()));
  return rest.starts_with('=');
}

/// The index of the line `[languages.fr]`; the number of lines where there is none.
std::size_t header_of(const Lines& lines, const std::string& deck_toml,
                      const LanguageTag& language) {
  Problems ignored;
  const DeckToml read = read_deck_toml(deck_toml, "deck.toml", ignored);
  const auto entry =
      std::find_if(read.languages.begin(), read.languages.end(),
                   [&](const LanguageEntry& each) { return each.language == language; });
  if (entry == read.languages.end()) return lines.size();
  const auto line = static_cast<std::size_t>(entry->mark.line - 1);
  if (line >= lines.size() || !without_indent(lines[line]).starts_with('[')) {
    throw Failure("deck.toml describes " + language.text() + " in line " +
                  std::to_string(entry->mark.line) +
                  " in a way that cannot be added to: give it a "
                  "table of its own, [languages." +
                  language.text() + "]");
  }
  return line;
}

}  // namespace

std::string with_key(const std::string& deck_toml, const LanguageTag& language,
                     std::string_view key, const std::vector<std::string>& value) {
  Lines lines = toml_lines_of(deck_toml);
  std::size_t at = header_of(lines, deck_toml, language);
  if (at == lines.size()) {
    if (!lines.empty()) lines.emplace_back();
    lines.push_back("[languages." + language.text() + "]");
    at = lines.size() - 1;
  }
  const auto begins_table = [](const std::string& line) {
    return without_indent(line).starts_with('[');
  };
  const auto first = lines.begin() + static_cast<std::ptrdiff_t>(at) + 1;
  const auto end = std::find_if(first, lines.end(), begins_table);
  auto entry = std::find_if(first, end, [&](const std::string& line) { return sets(line, key); });
  if (entry != end) {
    const bool list = entry->find('[') != std::string::npos;
    const auto closes = std::find_if(entry, lines.end(), [&](const std::string& line) {
      return !list || line.find(']') != std::string::npos;
    });
    entry = lines.erase(entry, closes == lines.end() ? closes : closes + 1);
  } else {
    // after the table's last key, before the blank lines and comments that lead the next one
    entry = end;
    const auto is_key = [](const std::string& line) {
      const std::string_view rest = without_indent(line);
      return !rest.empty() && rest.front() != '#';
    };
    while (entry != first && !is_key(*(entry - 1))) --entry;
  }
  Lines added = value;
  added.front() = std::string(key) + " = " + added.front();
  lines.insert(entry, added.begin(), added.end());
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

std::string toml_string(std::string_view text) {
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') quoted += '\\';
    quoted += c;
  }
  return quoted + '"';
}

}  // namespace lectern::deck
