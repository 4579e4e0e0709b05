#include "text/runs/script_runs.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <string>
#include <utility>

namespace lectern::text {
namespace {

/// The scripts a character is used with (UAX #24 §2.8); a character common to all has none.
class Extensions {
 public:
  Extensions() = default;
  explicit Extensions(UChar32 character) {
    UErrorCode status = U_ZERO_ERROR;
    const int count = uscript_getScriptExtensions(character, codes_.data(),
                                                  static_cast<int>(codes_.size()), &status);
    if (U_FAILURE(status)) return;
    const bool common =
        count == 1 && (codes_[0] == USCRIPT_COMMON || codes_[0] == USCRIPT_INHERITED);
    count_ = common ? 0 : static_cast<std::size_t>(count);
  }

  bool common() const { return count_ == 0; }
  std::span<const UScriptCode> codes() const { return {codes_.data(), count_}; }
  bool contain(UScriptCode code) const {
    return std::find(codes().begin(), codes().end(), code) != codes().end();
  }

 private:
  std::array<UScriptCode, 32> codes_{};
  std::size_t count_ = 0;
};

UScriptCode script_of_character(UChar32 character) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(character, &status);
}

bool is_letter_script(UScriptCode code) {
  return code != USCRIPT_COMMON && code != USCRIPT_INHERITED;
}

UScriptCode code_of(const LanguageTag& language) {
  const std::string name(scripts_in(script_of(language)).front().name());
  const int code = u_getPropertyValueEnum(UCHAR_SCRIPT, name.c_str());
  return code == UCHAR_INVALID_CODE ? USCRIPT_COMMON : static_cast<UScriptCode>(code);
}

Script named(UScriptCode code) {
  const char* name = uscript_getShortName(code);
  return name != nullptr ? Script(name) : Script{};
}

/// What closes the bracket or quotation mark that this character may open: „a“ and „a”, »a« as well
/// as «a». Nothing for other characters; an apostrophe is no quotation mark here.
std::u32string closings_of(UChar32 character) {
  if (character == U'„') return U"“”";
  if (character == U'“') return U"”";
  if (character == U'«' || character == U'»') return character == U'«' ? U"»" : U"«";
  if (character == U'‹' || character == U'›') return character == U'‹' ? U"›" : U"‹";
  if (u_getIntPropertyValue(character, UCHAR_BIDI_PAIRED_BRACKET_TYPE) != U_BPT_OPEN) return {};
  return {static_cast<char32_t>(u_getBidiPairedBracket(character))};
}

/// The brackets still open, with the script of each. UAX #9 BD16 keeps no more than 63 either.
class OpenBrackets {
 public:
  /// The script of the bracket that this one closes, if any; what was left open within is
  /// forgotten.
  std::optional<UScriptCode> close(UChar32 character) {
    const auto closed = std::find_if(open_.rbegin(), open_.rend(), [character](const Open& open) {
      return open.closings.find(static_cast<char32_t>(character)) != std::u32string::npos;
    });
    if (closed == open_.rend()) return {};
    const UScriptCode script = closed->script;
    open_.erase(closed.base() - 1, open_.end());
    return script;
  }

  void open(UChar32 character, UScriptCode script) {
    std::u32string closings = closings_of(character);
    if (closings.empty()) return;
    if (open_.size() == 63) open_.clear();
    open_.push_back({std::move(closings), script});
  }

  /// Brackets that opened before any letter take the script of the first.
  void resolve(UScriptCode script) {
    for (Open& open : open_) {
      if (open.script == USCRIPT_COMMON) open.script = script;
    }
  }

 private:
  struct Open {
    std::u32string closings;
    UScriptCode script = USCRIPT_COMMON;
  };
  std::vector<Open> open_;
};

class ScriptItemiser {
 public:
  ScriptItemiser(const Codepoints& text, UScriptCode language) : text_(text), language_(language) {}

  /// The script of the character, to be asked of each in order; common while no letter was seen.
  UScriptCode next(std::size_t index) {
    const UChar32 character = at(index);
    // ARABIC LETTER MARK directs any script
    if (u_hasBinaryProperty(character, UCHAR_BIDI_CONTROL) != 0) return current_;
    const UScriptCode before = current_;
    // what parts a name in another script from the text is the text's
    if (parts(index) && language_ != USCRIPT_COMMON) return current_ = language_;
    const Extensions extensions = extensions_at(index);
    const auto opening = brackets_.close(character);
    if (opening && (extensions.common() || extensions.contain(*opening))) {
      current_ = *opening;
    } else if (!extensions.common() && !extensions.contain(current_)) {
      current_ = chosen(extensions, index);
    }
    if (before == USCRIPT_COMMON && current_ != USCRIPT_COMMON) brackets_.resolve(current_);
    if (!opening) brackets_.open(character, current_);
    return current_;
  }

 private:
  /// `館長 · Museum`
  bool parts(std::size_t index) const {
    const UChar32 sign = at(index);
    if (sign != U'·' && sign != U'•' && sign != U'|') return false;
    const auto is_space = [&](std::size_t i) { return u_isUWhiteSpace(at(i)) != 0; };
    return index > 0 && index + 1 < text_.size() && is_space(index - 1) && is_space(index + 1);
  }

  UChar32 at(std::size_t index) const { return static_cast<UChar32>(text_[index]); }

  /// UAX #24 §5.2: a mark is of the script of its letter; what is common takes that of its mark.
  Extensions extensions_at(std::size_t index) const {
    const UChar32 character = at(index);
    const bool inherited = script_of_character(character) == USCRIPT_INHERITED;
    if (inherited && current_ != USCRIPT_COMMON) return {};
    // U+202F is listed with Latin and Mongolian, but spaces numbers of any script
    const bool space = u_charType(character) == U_SPACE_SEPARATOR;
    const Extensions own = space ? Extensions() : Extensions(character);
    const bool carries_mark = own.common() && index + 1 < text_.size() &&
                              (U_GET_GC_MASK(at(index + 1)) & U_GC_M_MASK) != 0;
    return carries_mark ? Extensions(at(index + 1)) : own;
  }

  /// Of several scripts its own, that of the text, or that of the letters that follow.
  UScriptCode chosen(const Extensions& extensions, std::size_t index) {
    if (const UScriptCode own = script_of_character(at(index)); is_letter_script(own)) return own;
    if (extensions.contain(language_)) return language_;
    const UScriptCode following = letter_script_after(index);
    return extensions.contain(following) ? following : extensions.codes().front();
  }

  UScriptCode letter_script_after(std::size_t index) {
    letter_ = std::max(letter_, index);
    while (letter_ < text_.size() && !is_letter_script(script_of_character(at(letter_)))) ++letter_;
    return letter_ < text_.size() ? script_of_character(at(letter_)) : USCRIPT_COMMON;
  }

  const Codepoints& text_;
  UScriptCode language_;
  UScriptCode current_ = USCRIPT_COMMON;
  OpenBrackets brackets_;
  std::size_t letter_ = 0;  ///< the first at or after the one last asked about
};

}  // namespace

std::vector<ScriptRun> script_runs(const Codepoints& text, const LanguageTag& language) {
  const UScriptCode own = code_of(language);
  ScriptItemiser itemiser(text, own);
  std::vector<ScriptRun> runs;
  UScriptCode last = USCRIPT_COMMON;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const UScriptCode code = itemiser.next(i);
    if (runs.empty() || (code != last && last != USCRIPT_COMMON)) {
      runs.push_back({{i, i}, named(code)});
    } else if (code != last) {
      runs.back().script = named(code);
    }
    runs.back().range.end = i + 1;
    last = code;
  }
  if (last == USCRIPT_COMMON && !runs.empty()) runs.back().script = named(own);
  return runs;
}

}  // namespace lectern::text
