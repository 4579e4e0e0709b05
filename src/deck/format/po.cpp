#include "deck/format/po.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/utf8.h"

namespace lectern::deck {
namespace {

constexpr std::string_view blanks = " \t\r\f\v";

std::string_view without_blanks(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(blanks);
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return 16;
}

/// The byte that a C escape means, and how many bytes after the backslash it takes; none: it
/// is no escape.
struct Escape {
  char byte = 0;
  std::size_t size = 0;
};

Escape numbered(std::string_view rest, std::size_t skipped, int base, std::size_t most) {
  unsigned value = 0;
  std::size_t size = skipped;
  while (size < rest.size() && size - skipped < most && digit_of(rest[size]) < base) {
    value = value * static_cast<unsigned>(base) + static_cast<unsigned>(digit_of(rest[size++]));
  }
  // beyond ASCII a number would be half a character
  return size == skipped || value >= 0x80 ? Escape{} : Escape{static_cast<char>(value), size};
}

Escape escape_of(std::string_view rest) {
  if (rest.empty()) return {};
  switch (rest.front()) {
    case 'n': return {'\n', 1};
    case 't': return {'\t', 1};
    case 'r': return {'\r', 1};
    case 'a': return {'\a', 1};
    case 'b': return {'\b', 1};
    case 'f': return {'\f', 1};
    case 'v': return {'\v', 1};
    case '\\':
    case '"':
    case '\'':
    case '?': return {rest.front(), 1};
    case 'x': return numbered(rest, 1, 16, 2);
    default: return numbered(rest, 0, 8, 3);
  }
}

class PoReader {
 public:
  PoReader(const std::filesystem::path& file, Problems& problems)
      : file_(file), problems_(problems) {}

  std::vector<PoEntry> read(std::string_view text) {
    for (const SourceLine& line : lines_of(text)) {
      read_line(without_blanks(line.text), line);
    }
    finish();
    return std::move(entries_);
  }

 private:
  enum class Part { Comment, Context, Original, Plural, Translation, Ignored };

  void report(const SourceLine& line, std::size_t byte, const char* code, std::string message) {
    const SourceMark mark = position(line.source, byte);
    problems_.push_back({file_, mark.line, mark.column, Severity::Error, code, std::move(message)});
  }

  /// `content` lies within the line.
  void read_line(std::string_view content, const SourceLine& line) {
    const std::size_t begin = content.empty() ? 0 : line.text.find_first_not_of(blanks);
    if (content.empty()) return;
    if (content.front() == '#') return read_comment(content);
    if (content.front() == '"') return read_quoted(line, begin);
    for (const auto& [keyword, part] : keywords) {
      if (!content.starts_with(keyword)) continue;
      begin_part(part, position(line.source, begin));
      std::size_t quoted = begin + keyword.size();
      if (part == Part::Translation) quoted = after_index(line, quoted);
      quoted = std::min(line.text.find_first_not_of(blanks, quoted), line.text.size());
      return read_quoted(line, quoted);
    }
    report(line, begin, "bad-po", "a line begins with msgid, msgstr, msgctxt, # or a quote");
  }

  /// Past the number of a plural form, `[0]`; forms but the first are passed over.
  std::size_t after_index(const SourceLine& line, std::size_t byte) {
    if (byte >= line.text.size() || line.text[byte] != '[') return byte;
    const std::size_t close = line.text.find(']', byte);
    if (close == std::string::npos) return byte;
    if (without_blanks(std::string_view(line.text).substr(byte + 1, close - byte - 1)) != "0") {
      part_ = Part::Ignored;
    }
    return close + 1;
  }

  void read_comment(std::string_view content) {
    const bool obsolete = content.starts_with("#~");
    if (obsolete || has_begun(Part::Translation)) finish();
    if (obsolete) return;
    const std::string_view rest =
        without_blanks(content.substr(std::min<std::size_t>(2, content.size())));
    if (content.starts_with("#.")) entry_.notes.emplace_back(rest);
    if (content.starts_with("#:")) entry_.references.emplace_back(rest);
    if (content.starts_with("#,") && rest.find("fuzzy") != std::string_view::npos) {
      entry_.fuzzy = true;
    }
  }

  bool has_begun(Part part) const { return begun_.contains(part); }

  void begin_part(Part part, const SourceMark& mark) {
    const bool next = has_begun(Part::Translation) && part != Part::Translation;
    if (next) finish();
    if (begun_.empty()) entry_.mark = mark;
    begun_.insert(part);
    part_ = part;
  }

  std::string* text_of_part(std::vector<SourceMark>*& source) {
    source = nullptr;
    switch (part_) {
      case Part::Context: return &entry_.context;
      case Part::Original: source = &entry_.original.source; return &entry_.original.text;
      case Part::Translation: source = &entry_.translation.source; return &entry_.translation.text;
      case Part::Comment:
      case Part::Plural:
      case Part::Ignored: break;
    }
    return nullptr;
  }

  void read_quoted(const SourceLine& line, std::size_t begin) {
    if (begin >= line.text.size() || line.text[begin] != '"') {
      return report(line, std::min(begin, line.text.size()), "bad-po",
                    "a text in quotes belongs here");
    }
    if (begun_.empty())
      return report(line, begin, "bad-po", "no msgid or msgstr says what this text is");
    std::vector<SourceMark>* source = nullptr;
    std::string* text = text_of_part(source);
    bool jumps = true;  // the next byte does not follow the last as it does in the file
    std::size_t byte = begin + 1;
    for (; byte < line.text.size() && line.text[byte] != '"'; ++byte) {
      char c = line.text[byte];
      const SourceMark mark = position(line.source, byte);
      std::size_t skipped = 0;
      if (c == '\\') {
        const Escape escape = escape_of(std::string_view(line.text).substr(byte + 1));
        if (escape.size == 0) report(line, byte, "bad-po", "a backslash that escapes nothing");
        if (escape.size > 0) c = escape.byte;
        skipped = escape.size;
      }
      if (source && (jumps || skipped > 0))
        source->push_back({text->size(), mark.line, mark.column});
      if (text) *text += c;
      jumps = skipped > 0;
      byte += skipped;
    }
    if (byte >= line.text.size()) return report(line, begin, "bad-po", "this quote is not closed");
    if (!without_blanks(std::string_view(line.text).substr(byte + 1)).empty()) {
      report(line, byte + 1, "bad-po", "nothing may follow the closing quote");
    }
  }

  void finish() {
    if (!begun_.empty()) {
      const auto report_entry = [&](const char* code, const char* message) {
        problems_.push_back(
            {file_, entry_.mark.line, entry_.mark.column, Severity::Error, code, message});
      };
      const bool whole = has_begun(Part::Original) && has_begun(Part::Translation);
      if (!whole) {
        report_entry("bad-po", "an entry has a msgid and a msgstr");
      } else if (!known_.insert({entry_.context, entry_.original.text}).second) {
        report_entry("duplicate-entry", "the file has this entry before");
      } else {
        entries_.push_back(std::move(entry_));
      }
    }
    entry_ = {};
    begun_.clear();
    part_ = Part::Comment;
  }

  // The longer of two with the same beginning first.
  static constexpr std::pair<std::string_view, Part> keywords[] = {{"msgctxt", Part::Context},
                                                                   {"msgid_plural", Part::Plural},
                                                                   {"msgid", Part::Original},
                                                                   {"msgstr", Part::Translation}};

  const std::filesystem::path& file_;
  Problems& problems_;
  PoEntry entry_;
  Part part_ = Part::Comment;
  std::set<Part> begun_;
  std::set<std::pair<std::string, std::string>> known_;
  std::vector<PoEntry> entries_;
};

std::string quoted(std::string_view text) {
  std::string result = "\"";
  for (const char c : text) {
    switch (c) {
      case '\n': result += "\\n"; break;
      case '\t': result += "\\t"; break;
      case '\r': result += "\\r"; break;
      case '\\': result += "\\\\"; break;
      case '"': result += "\\\""; break;
      default: result += c;
    }
  }
  return result + '"';
}

/// Ends after a line feed, or else after the last space before the line is full.
std::vector<std::string_view> pieces_of(std::string_view text) {
  constexpr std::size_t columns = 76;
  std::vector<std::string_view> pieces;
  while (!text.empty()) {
    std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
    std::size_t last = 0;
    for (std::size_t space = text.find(' '); space < end; space = text.find(' ', space + 1)) {
      if (last > 0 && count_characters(text.substr(0, space + 1)) > columns) break;
      last = space + 1;
    }
    if (last > 0 && count_characters(text.substr(0, end)) > columns) end = last;
    pieces.push_back(text.substr(0, end));
    text.remove_prefix(end);
  }
  return pieces;
}

/// Each line of it begins with `prefix`.
void write(std::string& po, std::string_view keyword, std::string_view text,
           std::string_view prefix = "") {
  constexpr std::size_t columns = 79;
  const auto pieces = pieces_of(text);
  po += std::string(prefix) + std::string(keyword) + ' ';
  const bool fits = prefix.size() + keyword.size() + count_characters(quoted(text)) < columns;
  if (text.empty() || (pieces.size() == 1 && fits)) {
    po += quoted(text) + '\n';
    return;
  }
  po += "\"\"\n";
  for (const std::string_view piece : pieces) po += std::string(prefix) + quoted(piece) + '\n';
}

}  // namespace

std::vector<PoEntry> read_po(std::string_view text, const std::filesystem::path& file,
                             Problems& problems) {
  return PoReader(file, problems).read(text);
}

std::string header_field(std::string_view header, std::string_view name) {
  for (const SourceLine& line : lines_of(header)) {
    const std::string_view text = line.text;
    const bool named = text.starts_with(name) && text.substr(name.size()).starts_with(':');
    if (named) return std::string(without_blanks(text.substr(name.size() + 1)));
  }
  return {};
}

std::string to_po(const std::vector<PoEntry>& entries) {
  std::string po;
  for (const PoEntry& entry : entries) {
    if (!po.empty()) po += '\n';
    for (const std::string& note : entry.notes) po += "#. " + note + '\n';
    for (const std::string& reference : entry.references) po += "#: " + reference + '\n';
    if (entry.fuzzy) po += "#, fuzzy\n";
    if (!entry.previous.empty()) write(po, "msgid", entry.previous, "#| ");
    if (!entry.context.empty()) write(po, "msgctxt", entry.context);
    write(po, "msgid", entry.original.text);
    write(po, "msgstr", entry.translation.text);
  }
  return po;
}

}  // namespace lectern::deck
