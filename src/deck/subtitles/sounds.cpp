#include "deck/subtitles/sounds.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

#include "base/utf8.h"
#include "deck/format/line_edit.h"
#include "deck/subtitles/adverts.h"
#include "deck/subtitles/asides.h"
#include "text/letters.h"

namespace lectern::deck {
namespace {

/// A character of a cue by its line; each line ends with a line feed.
struct Sign {
  char32_t value = 0;
  std::size_t line = 0;
  std::size_t byte = 0;
  bool said = true;
};

bool is_note(char32_t character) {
  return (character >= U'♩' && character <= U'♬') || character == U'🎵' || character == U'🎶' ||
         character == U'🎼';
}

/// The sign that closes what another opens; 0: it opens nothing that sounds stand in.
char32_t closing_of(char32_t opening) {
  switch (opening) {
    case U'[': return U']';
    case U'(': return U')';
    case U'（': return U'）';
    case U'［': return U'］';
    case U'【': return U'】';
    case U'〔': return U'〕';
    case U'*': return U'*';
    default: return 0;
  }
}

/// What stands in these is no speech wherever it is; in round ones or asterisks it may be.
bool is_square(char32_t opening) { return opening != U'(' && opening != U'（' && opening != U'*'; }

/// One cue's text, of which stretches are marked as not said.
class CueSigns {
 public:
  CueSigns(const TimedText& cue, const LanguageTag& language, LeftOut& left_out)
      : cue_(cue), language_(language), left_out_(left_out) {
    for (std::size_t i = 0; i < cue.lines.size(); ++i) {
      for (const Character& character : characters(cue.lines[i].text)) {
        signs_.push_back({character.value, i, character.byte});
      }
      signs_.push_back({U'\n', i, cue.lines[i].text.size()});
    }
  }

  void leave_out_songs() {
    for (std::size_t i = 0; i < signs_.size(); ++i) {
      if (!opens_song(i)) continue;
      const auto closes = [&](std::size_t at) {
        return signs_[i].value == U'#' ? signs_[at].value == U'#' : is_note(signs_[at].value);
      };
      std::size_t end = i + 1;
      while (end < signs_.size() && closes(end)) ++end;
      while (end < signs_.size() && !closes(end)) ++end;
      while (end < signs_.size() && closes(end)) ++end;
      leave_out(i, end, "song", "is sung");
      i = end - 1;
    }
  }

  void leave_out_brackets() {
    char32_t before = U'\n';  // the last that is said and seen on the line
    for (std::size_t i = 0; i < signs_.size(); ++i) {
      const Sign& sign = signs_[i];
      if (!sign.said) continue;
      const std::size_t end = end_of_bracket(i);
      const bool sound =
          end > 0 && (is_square(sign.value) ? has_letter(i, end) : is_round_sound(i, end, before));
      if (sound) {
        leave_out(i, end, "sound", "is no speech");
        i = end - 1;
      } else if (sign.value == U'\n' || !text::is_white_space(sign.value)) {
        before = sign.value;
      }
    }
  }

  void leave_out_speakers() {
    for (std::size_t i = 0; i < signs_.size(); ++i) {
      if (i > 0 && signs_[i - 1].value != U'\n') continue;
      i = after_space(i);
      std::size_t end = i;
      while (end < signs_.size() && signs_[end].value == U'>') ++end;
      const bool marked = end > i + 1;
      const std::size_t name_end = end_of_name(marked ? after_space(end) : i);
      if (name_end > 0 && (marked || has_small_letter(name_end))) end = name_end;
      if (end > i && (marked || name_end > 0)) {
        leave_out(i, end, "speaker-mark", "says who speaks");
      }
    }
  }

  /// The lines without what was left out; those of which no letter or digit is left, empty.
  std::vector<SourceLine> lines() const {
    std::vector<SourceLine> lines;
    auto sign = signs_.begin();
    for (std::size_t i = 0; i < cue_.lines.size(); ++i) {
      LineEdit edit(cue_.lines[i]);
      bool changed = false, inked = false;
      for (; sign != signs_.end() && sign->line == i; ++sign) {
        if (sign->value == U'\n') continue;
        const std::size_t size = std::next(sign)->byte - sign->byte;
        sign->said ? edit.keep(size) : edit.skip(size);
        changed = changed || !sign->said;
        inked =
            inked || (sign->said && (text::is_letter(sign->value) || text::is_digit(sign->value)));
      }
      lines.push_back(!changed ? cue_.lines[i]
                      : inked  ? edit.take()
                               : SourceLine{"", cue_.lines[i].source});
    }
    return lines;
  }

 private:
  bool is_line_begin(std::size_t i) const { return i == 0 || signs_[i - 1].value == U'\n'; }

  std::size_t after_space(std::size_t i) const {
    while (i < signs_.size() && signs_[i].value != U'\n' && text::is_white_space(signs_[i].value))
      ++i;
    return i;
  }

  bool opens_song(std::size_t i) const {
    if (is_note(signs_[i].value)) return true;
    // `# … #` around a whole line
    if (signs_[i].value != U'#' || !is_line_begin(i)) return false;
    std::size_t end = i + 1;
    while (signs_[end].value != U'\n' && signs_[end].value != U'#') ++end;
    return end > i + 2 && signs_[end].value == U'#' && signs_[end + 1].value == U'\n';
  }

  /// After the sign that closes the bracket that begins here, or 0.
  std::size_t end_of_bracket(std::size_t begin) const {
    const char32_t closing = closing_of(signs_[begin].value);
    if (closing == 0) return 0;
    constexpr std::size_t longest = 100;
    const std::size_t limit = std::min(signs_.size(), begin + longest);
    for (std::size_t i = begin + 1; i < limit; ++i) {
      if (signs_[i].value == closing) return i + 1;
      if (signs_[i].value == signs_[begin].value) return 0;
    }
    return 0;
  }

  bool has_letter(std::size_t begin, std::size_t end) const {
    return std::any_of(signs_.begin() + static_cast<std::ptrdiff_t>(begin),
                       signs_.begin() + static_cast<std::ptrdiff_t>(end),
                       [](const Sign& sign) { return text::is_letter(sign.value); });
  }

  /// `(a)`, `(iv)`: the mark of an item.
  bool counts(std::size_t begin, std::size_t end) const {
    const auto is_roman = [](const Sign& sign) {
      return std::u32string_view(U"ivxlc").find(sign.value) != std::u32string_view::npos;
    };
    const auto first = signs_.begin() + static_cast<std::ptrdiff_t>(begin) + 1;
    const auto last = signs_.begin() + static_cast<std::ptrdiff_t>(end) - 1;
    return last - first == 1 || std::all_of(first, last, is_roman);
  }

  /// Between sentences, few words, no sentence and no aside; or in capitals.
  bool is_round_sound(std::size_t begin, std::size_t end, char32_t before) const {
    constexpr std::size_t most_words = 4, most_of_sentence = 2, most_characters = 40,
                          most_spaceless = 12;
    if (!has_letter(begin, end) || end - begin > most_characters) return false;
    if (is_line_begin(begin) && counts(begin, end)) return false;
    std::size_t words = 1, letters = 0, capitals = 0, spaceless = 0;
    for (std::size_t i = begin + 1; i + 1 < end; ++i) {
      const char32_t value = signs_[i].value;
      words += text::is_white_space(value) ? 1 : 0;
      letters += text::is_letter(value) ? 1 : 0;
      capitals += text::case_of(value) == text::LetterCase::Upper ? 1 : 0;
      spaceless += text::is_spaceless(value) ? 1 : 0;
    }
    if (capitals == letters && letters > 2) return true;
    const bool apart = before == U'\n' || text::ends_sentence(before) || text::is_closing(before) ||
                       text::is_dash(before);
    const bool sentence = text::ends_sentence(signs_[end - 2].value);
    return apart && !is_aside(text_of(begin, end), language_) && spaceless <= most_spaceless &&
           words <= (sentence ? most_of_sentence : most_words);
  }

  std::string text_of(std::size_t begin, std::size_t end) const {
    std::string text;
    for (std::size_t i = begin; i < end; ++i) {
      text += signs_[i].value == U'\n' ? " " : encoded(signs_[i].value);
    }
    return text;
  }

  /// After `MAYOR OF TURKU:` and what follows it on the line, or 0.
  std::size_t end_of_name(std::size_t begin) const {
    constexpr std::size_t longest = 40;
    std::size_t capitals = 0;
    for (std::size_t i = begin; i < std::min(signs_.size(), begin + longest); ++i) {
      const char32_t value = signs_[i].value;
      if (text::is_colon(value)) return capitals > 1 && signs_[i + 1].value != U'\n' ? i + 1 : 0;
      const bool capital = text::case_of(value) == text::LetterCase::Upper;
      const bool within_name =
          value != U'\n' && (text::is_white_space(value) || value == U'.' || value == U'’' ||
                             value == U'\'' || text::is_dash(value) || text::is_digit(value));
      if (!capital && !within_name) return 0;
      capitals += capital ? 1 : 0;
    }
    return 0;
  }

  /// On the rest of the line: where all is in capitals, a name looks like the rest.
  bool has_small_letter(std::size_t begin) const {
    for (std::size_t i = begin; signs_[i].value != U'\n'; ++i) {
      if (text::case_of(signs_[i].value) == text::LetterCase::Lower) return true;
    }
    return false;
  }

  void leave_out(std::size_t begin, std::size_t end, const char* code, const char* what) {
    const Sign& first = signs_[begin];
    const std::string text = text_of(begin, end);
    for (std::size_t i = begin; i < end; ++i) signs_[i].said = false;
    left_out_.add(position(cue_.lines[first.line].source, first.byte), Severity::Note, code,
                  quoted_beginning(text) + " " + what + ", and is left out");
  }

  const TimedText& cue_;
  const LanguageTag& language_;
  LeftOut& left_out_;
  std::vector<Sign> signs_;
};

std::string text_of(const TimedText& cue) {
  std::string text;
  for (const SourceLine& line : cue.lines) text += (text.empty() ? "" : " ") + line.text;
  return text;
}

bool has_text(const TimedText& cue) {
  return std::ranges::any_of(cue.lines, [](const SourceLine& line) { return !line.text.empty(); });
}

/// Those of the first two cues and the last two that name who made the subtitles, and no other.
void leave_out_adverts(std::vector<TimedText>& cues, LeftOut& left_out) {
  constexpr std::size_t near = 2;
  for (std::size_t i = 0; i < cues.size(); ++i) {
    if (!has_text(cues[i])) continue;
    const std::string text = text_of(cues[i]);
    const SourceMark mark = position(cues[i].lines.front().source, 0);
    const bool at_end = i < near || i + near >= cues.size();
    if (at_end && cues.size() > near && is_credit(text)) {
      left_out.add(mark, Severity::Note, "advert",
                   quoted_beginning(text) + " says who made the subtitles, and is left out");
      cues[i].lines.clear();
    } else if (has_address(text)) {
      left_out.add(mark, Severity::Warning, "advert",
                   quoted_beginning(text) +
                       " has an address of the net: if nobody says it, take "
                       "it out");
    }
  }
}

}  // namespace

void leave_out_sounds(std::vector<TimedText>& cues, const LanguageTag& language,
                      LeftOut& left_out) {
  std::vector<TimedText> said = cues;
  LeftOut marks = left_out;
  for (TimedText& cue : said) {
    const TimedText whole = cue;
    CueSigns signs(whole, language, marks);
    signs.leave_out_songs();
    signs.leave_out_brackets();
    signs.leave_out_speakers();
    cue.lines = signs.lines();
  }
  leave_out_adverts(said, marks);
  // a song, or a text all in brackets, is what the file is there for
  if (std::ranges::none_of(said, has_text)) return;
  cues = std::move(said);
  left_out = std::move(marks);
}

}  // namespace lectern::deck
