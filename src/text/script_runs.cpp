// Itemises a text by script.
#include "text/script_runs.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <span>
#include <string>

namespace lectern::text {
namespace {

/// The scripts a character is used with (UAX #24 §2.8); a character common to all has none.
class Extensions {
 public:
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

UScriptCode code_of(const LanguageTag& language) {
  const std::string name(scripts_in(script_of(language)).front().name());
  const int code = u_getPropertyValueEnum(UCHAR_SCRIPT, name.c_str());
  return code == UCHAR_INVALID_CODE ? USCRIPT_COMMON : static_cast<UScriptCode>(code);
}

Script named(UScriptCode code) {
  const char* name = uscript_getShortName(code);
  return name != nullptr ? Script(name) : Script{};
}

/// The brackets still open, with the script of each. UAX #9 BD16 keeps no more than 63 either.
class OpenBrackets {
 public:
  void push(UChar32 closing, UScriptCode script) {
    if (size_ == open_.size()) size_ = 0;
    open_[size_++] = {closing, script};
  }

  /// The script of the bracket that this one closes; what was left open within is forgotten.
  UScriptCode close(UChar32 closing, UScriptCode otherwise) {
    for (std::size_t i = size_; i > 0; --i) {
      if (open_[i - 1].closing != closing) continue;
      size_ = i - 1;
      return open_[i - 1].script;
    }
    return otherwise;
  }

  /// Brackets that opened before any letter take the script of the first.
  void resolve(UScriptCode script) {
    for (std::size_t i = 0; i < size_; ++i) {
      if (open_[i].script == USCRIPT_COMMON) open_[i].script = script;
    }
  }

 private:
  struct Open {
    UChar32 closing = 0;
    UScriptCode script = USCRIPT_COMMON;
  };
  std::array<Open, 63> open_;
  std::size_t size_ = 0;
};

class Itemiser {
 public:
  explicit Itemiser(UScriptCode language) : language_(language) {}

  /// The script of the next character; common while no letter has been seen.
  UScriptCode next(UChar32 character) {
    // ARABIC LETTER MARK directs any script
    if (u_hasBinaryProperty(character, UCHAR_BIDI_CONTROL) != 0) return current_;
    const UScriptCode before = current_;
    const Extensions extensions(character);
    if (extensions.common()) {
      share_out(character);
    } else if (!extensions.contain(current_)) {
      current_ = chosen(extensions, uscript_getScript(character, &status_));
    }
    if (before == USCRIPT_COMMON && current_ != USCRIPT_COMMON) brackets_.resolve(current_);
    return current_;
  }

 private:
  void share_out(UChar32 character) {
    const int type = u_getIntPropertyValue(character, UCHAR_BIDI_PAIRED_BRACKET_TYPE);
    if (type == U_BPT_OPEN) {
      brackets_.push(u_getBidiPairedBracket(character), current_);
    } else if (type == U_BPT_CLOSE) {
      current_ = brackets_.close(character, current_);
    }
  }

  UScriptCode chosen(const Extensions& extensions, UScriptCode own) const {
    if (own != USCRIPT_COMMON && own != USCRIPT_INHERITED) return own;
    return extensions.contain(language_) ? language_ : extensions.codes().front();
  }

  UScriptCode language_;
  UScriptCode current_ = USCRIPT_COMMON;
  OpenBrackets brackets_;
  UErrorCode status_ = U_ZERO_ERROR;
};

}  // namespace

std::vector<ScriptRun> script_runs(const Codepoints& text, const LanguageTag& language) {
  const UScriptCode own = code_of(language);
  Itemiser itemiser(own);
  std::vector<ScriptRun> runs;
  UScriptCode last = USCRIPT_COMMON;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const UScriptCode code = itemiser.next(static_cast<UChar32>(text[i]));
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
