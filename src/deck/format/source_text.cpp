#include "deck/format/source_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <utility>

#include "base/utf8.h"
#include "deck/format/encoding.h"
#include "text/compatibility.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

// U+FEFF and its like are no more to be seen on a line than a space.
bool is_blank(char32_t character) {
  return text::is_white_space(character) || text::is_invisible(character);
}

enum class Effect { Keep, Space, Break, Drop };

Effect effect_of(char32_t character) {
  // Form feed, next line and paragraph separator are between words.
  switch (character) {
    case ' ':
    case '\t':
    case 0x0C:
    case 0x85:
    case 0x2029: return Effect::Space;
    // what word processors break a line with
    case 0x0B:
    case 0x2028: return Effect::Break;
    default: return text::is_control(character) ? Effect::Drop : Effect::Keep;
  }
}

/// Gathers lines into one paragraph.
class ParagraphBuilder {
 public:
  bool empty() const { return paragraph_.text.empty(); }

  void add(const SourceLine& line) {
    const auto characters = lectern::characters(line.text);
    const auto seen = [](const Character& character) {
      return effect_of(character.value) == Effect::Keep && !text::is_white_space(character.value);
    };
    const auto first = std::find_if(characters.begin(), characters.end(), seen);
    const auto last = std::find_if(characters.rbegin(), characters.rend(), seen).base();
    if (first >= last) return;
    const std::size_t end = last == characters.end() ? line.text.size() : last->byte;
    const auto rest = std::string_view(line.text).substr(first->byte);
    if (!empty()) paragraph_.text += kept_ ? line_end : text::joint(paragraph_.text, rest);
    kept_ = line.kept;
    mark_next_ = true;
    std::string_view space;
    for (auto character = first; character != last; ++character) {
      const std::size_t next = character + 1 == last ? end : (character + 1)->byte;
      switch (effect_of(character->value)) {
        case Effect::Keep:
          paragraph_.text += std::exchange(space, {});
          append(line, character->value, character->byte, next);
          break;
        case Effect::Space:
          mark_next_ = mark_next_ || !space.empty() || line.text[character->byte] != ' ';
          if (space.empty()) space = " ";
          break;
        case Effect::Break:
          mark_next_ = true;
          space = line_end;
          break;
        case Effect::Drop: mark_next_ = true; break;
      }
    }
  }

  SourceParagraph release() {
    kept_ = false;
    return std::exchange(paragraph_, {});
  }

 private:
  void append(const SourceLine& line, char32_t character, std::size_t begin, std::size_t end) {
    const SourceMark mark = position(line.source, begin);
    const auto found = std::ranges::lower_bound(line.source, begin, {}, &SourceMark::byte);
    const bool jumps = found != line.source.end() && found->byte == begin;
    if (std::exchange(mark_next_, false) || jumps) {
      paragraph_.source.push_back({paragraph_.text.size(), mark.line, mark.column});
    }
    const std::string plain = text::plain_form(character);
    if (!plain.empty()) {
      paragraph_.text += plain;
      mark_next_ = true;
    } else {
      paragraph_.text.append(line.text, begin, end - begin);
    }
  }

  SourceParagraph paragraph_;
  bool kept_ = false;       ///< the last line, as SourceLine has it
  bool mark_next_ = false;  ///< the next byte does not follow the last as it does in the file
};

std::string hexadecimal(unsigned value, const char* form) {
  std::array<char, 16> digits{};
  std::snprintf(digits.data(), digits.size(), form, value);
  return digits.data();
}

// At most one of each a line, so that a spoilt file does not bury its other problems.
void report_odd_characters(const SourceLine& line, const std::filesystem::path& file,
                           Problems& problems) {
  const auto characters = lectern::characters(line.text);
  const auto report = [&](auto is_odd, const char* code, auto message) {
    const auto found =
        std::find_if(characters.begin(), characters.end(),
                     [&](const Character& character) { return is_odd(character.value); });
    if (found == characters.end()) return;
    const SourceMark mark = position(line.source, found->byte);
    problems.push_back(
        {file, mark.line, mark.column, Severity::Warning, code, message(found->value)});
  };
  report([](char32_t c) { return text::is_control(c) && c != '\t' && c != 0x0B && c != 0x85; },
         "control-character",
         [](char32_t c) {
           return "the control character U+" + hexadecimal(static_cast<unsigned>(c), "%04X") +
                  " is left out";
         });
  report(
      [](char32_t c) { return c == 0xFFFD; }, "replacement-character",
      [](char32_t) { return "U+FFFD marks a character that was lost before this file was saved"; });
}

bool is_blank_line(const SourceLine& line) {
  const auto characters = lectern::characters(line.text);
  return std::all_of(characters.begin(), characters.end(), [](const Character& character) {
    return is_blank(character.value) || effect_of(character.value) == Effect::Drop;
  });
}

}  // namespace

SourceMark position(const std::vector<SourceMark>& source, std::size_t byte) {
  auto after = std::upper_bound(
      source.begin(), source.end(), byte,
      [](std::size_t wanted, const SourceMark& mark) { return wanted < mark.byte; });
  if (after == source.begin()) return {byte, 0, 0};
  const SourceMark& mark = *std::prev(after);
  return {byte, mark.line, mark.column + static_cast<int>(byte - mark.byte)};
}

std::vector<SourceLine> lines_of(std::string_view text) {
  std::vector<SourceLine> lines;
  int number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    lines.push_back({std::string(text.substr(begin, end - begin)), {{0, number, 1}}});
    const bool pair = text.substr(end).starts_with("\r\n");
    begin = end + (pair ? 2 : 1);
  }
  return lines;
}

std::vector<SourceParagraph> paragraphs_of(const std::vector<SourceLine>& lines,
                                           const std::filesystem::path& file, Problems& problems) {
  std::vector<SourceParagraph> paragraphs;
  ParagraphBuilder builder;
  for (const SourceLine& line : lines) {
    report_odd_characters(line, file, problems);
    if (!is_blank_line(line)) {
      builder.add(line);
    } else if (!builder.empty()) {
      paragraphs.push_back(builder.release());
    }
  }
  if (!builder.empty()) paragraphs.push_back(builder.release());
  return paragraphs;
}

std::optional<std::vector<SourceParagraph>> read_source_text(std::string_view bytes,
                                                             const std::filesystem::path& file,
                                                             Problems& problems) {
  const auto text = utf8_of(bytes, file, {}, problems);
  if (!text) return std::nullopt;
  auto paragraphs = paragraphs_of(lines_of(*text), file, problems);
  if (paragraphs.empty()) {
    problems.push_back({file, 1, 1, Severity::Error, "empty-text", "there is no text in the file"});
    return std::nullopt;
  }
  return paragraphs;
}

SourceParagraph part_of(const SourceParagraph& whole, ByteRange stretch) {
  SourceParagraph part{std::string(stretch.of(whole.text)), {}};
  const SourceMark begin = position(whole.source, stretch.begin);
  part.source.push_back({0, begin.line, begin.column});
  const auto byte_of = [](const auto& mark) { return mark.byte; };
  auto mark = std::ranges::upper_bound(whole.source, stretch.begin, {}, byte_of);
  for (; mark != whole.source.end() && mark->byte < stretch.end; ++mark) {
    part.source.push_back({mark->byte - stretch.begin, mark->line, mark->column});
  }
  auto time = std::ranges::upper_bound(whole.times, stretch.begin, {}, byte_of);
  if (time != whole.times.begin()) --time;
  for (; time != whole.times.end() && time->byte < stretch.end; ++time) {
    part.times.push_back({std::max(time->byte, stretch.begin) - stretch.begin, time->time});
  }
  return part;
}

void append(SourceParagraph& first, const SourceParagraph& second) {
  first.text += text::joint(first.text, second.text);
  const std::size_t offset = first.text.size();
  for (SourceMark mark : second.source) {
    mark.byte += offset;
    first.source.push_back(mark);
  }
  for (TimeMark mark : second.times) {
    mark.byte += offset;
    first.times.push_back(mark);
  }
  first.text += second.text;
}

}  // namespace lectern::deck
