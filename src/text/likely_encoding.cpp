// Which encoding a text is in: by the letters it would have, and ICU's detector.
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/ucsdet.h>
#include <unicode/ulocdata.h>
#include <unicode/uniset.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "base/handle.h"
#include "text/encoding.h"
#include "text/icu.h"
#include "text/script.h"

namespace lectern::text {
namespace {

using Detector = Handle<UCharsetDetector, ucsdet_close>;
using LocaleData = Handle<ULocaleData, ulocdata_close>;

/// Of Windows, of the Web and of mail, of old Macintoshes and of DOS; of equals the first.
constexpr std::array encodings{
    "windows-1252",  "windows-1250", "windows-1251",   "windows-1253", "windows-1254",
    "windows-1255",  "windows-1256", "windows-1257",   "windows-1258", "windows-874",
    "Shift_JIS",     "EUC-JP",       "ISO-2022-JP",    "gb18030",      "Big5",
    "EUC-KR",        "windows-949",  "KOI8-R",         "KOI8-U",       "ISO-8859-15",
    "ISO-8859-2",    "ISO-8859-3",   "ISO-8859-4",     "ISO-8859-5",   "ISO-8859-6",
    "ISO-8859-7",    "ISO-8859-8",   "ISO-8859-9",     "ISO-8859-10",  "ISO-8859-13",
    "ISO-8859-14",   "macintosh",    "x-mac-cyrillic", "x-mac-greek",  "x-mac-centraleurroman",
    "x-mac-turkish", "IBM850",       "IBM852",         "IBM855",       "IBM866",
    "UTF-16LE",      "UTF-16BE",     "UTF-32LE",       "UTF-32BE"};

/// What is read to tell: more of a text does not tell more.
constexpr std::size_t sample_size = std::size_t{32} << 10U;

/// Where a line ends, so that no character is cut; of UTF-16 and UTF-32, in fours.
std::string_view sample_of(std::string_view bytes) {
  if (bytes.size() <= sample_size) return bytes;
  const std::size_t end = bytes.rfind('\n', sample_size);
  return bytes.substr(0, end == std::string_view::npos ? sample_size : end & ~std::size_t{3});
}

/// The characters that the language is written with.
class Repertoire {
 public:
  explicit Repertoire(const LanguageTag& language) {
    if (language.empty()) return;
    for (const Script& script : scripts_in(script_of(language))) {
      scripts_.push_back(u_getPropertyValueEnum(UCHAR_SCRIPT, std::string(script.name()).c_str()));
    }
    UErrorCode status = U_ZERO_ERROR;
    const LocaleData data(ulocdata_open(locale_of(language).getName(), &status));
    // root's stand in for those of a language that CLDR does not know
    ulocdata_setNoSubstitute(data.get(), 1);
    for (const auto type : {ULOCDATA_ES_STANDARD, ULOCDATA_ES_AUXILIARY, ULOCDATA_ES_PUNCTUATION}) {
      icu::UnicodeSet part;
      ulocdata_getExemplarSet(data.get(), part.toUSet(), USET_ADD_CASE_MAPPINGS, type, &status);
      if (U_SUCCESS(status)) own_.addAll(part);
    }
    own_.freeze();
  }

  /// How much a character is one of the language's, from -1 to 1.
  double likeness(UChar32 character) const {
    if (own_.contains(character)) return 1;
    const int type = u_charType(character);
    if (type == U_UNASSIGNED || type == U_PRIVATE_USE_CHAR || character == 0xFFFD) return -1;
    if (type == U_CONTROL_CHAR) return character == 0 || character >= 0x7F ? -1 : 0;
    // of a language that CLDR does not know, all letters of its script are its own
    const double of_script = own_.isEmpty() ? 0.9 : 0.3;
    if (u_isalpha(character))
      return scripts_.empty() ? 0.6 : is_of_scripts(character) ? of_script : -0.5;
    const bool common = marks_of_all_.contains(character);
    return common ? 0.9 : 0;
  }

 private:
  bool is_of_scripts(UChar32 character) const {
    UErrorCode status = U_ZERO_ERROR;
    const int script = uscript_getScript(character, &status);
    return std::find(scripts_.begin(), scripts_.end(), script) != scripts_.end();
  }

  std::vector<int> scripts_;
  icu::UnicodeSet own_;
  icu::UnicodeSet marks_of_all_ =
      icu::UnicodeSet().addAll(u"\u00A0«»·°©®€£§–—‘’‚“”„†•…‰‹›™、。「」『』（）！？：；，\u3000");
};

/// From -1 to 1; of characters that are ASCII in every encoding nothing can be told.
double likeness(const std::string& utf8, const Repertoire& repertoire) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString text = icu::UnicodeString::fromUTF8(utf8);
  text = icu::Normalizer2::getNFCInstance(status)->normalize(text, status);
  double sum = 0;
  int count = 0;
  UChar32 last = ' ';
  for (int i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 character = text.char32At(i);
    const bool tells = character >= 0x7F || character == 0;
    // "пРИВЕТ": no word goes on in capitals after a small letter
    const bool odd_case = u_isupper(character) && u_islower(last);
    if (tells) sum += odd_case ? -0.5 : repertoire.likeness(character);
    if (tells) ++count;
    last = character;
  }
  return count == 0 ? 1 : sum / count;
}

/// What ICU's detector thinks of encodings, in hundredths.
std::map<std::string, int> detected(std::string_view bytes) {
  std::map<std::string, int> confidences;
  UErrorCode status = U_ZERO_ERROR;
  const Detector detector(ucsdet_open(&status));
  ucsdet_setText(detector.get(), bytes.data(), static_cast<int>(bytes.size()), &status);
  int count = 0;
  const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
  for (int i = 0; U_SUCCESS(status) && i < count; ++i) {
    UErrorCode ignored = U_ZERO_ERROR;
    int& confidence = confidences[ucsdet_getName(matches[i], &ignored)];
    confidence = std::max(confidence, ucsdet_getConfidence(matches[i], &ignored));
  }
  return confidences;
}

}  // namespace

std::optional<std::string> likely_encoding(std::string_view bytes, const LanguageTag& language) {
  constexpr double least = 0.6;
  constexpr double weight_of_detector = 0.001;
  const std::string_view sample = sample_of(bytes);
  const Repertoire repertoire(language);
  const auto confidences = detected(sample);
  std::optional<std::string> best;
  std::string text;
  double highest = least;
  for (const char* encoding : encodings) {
    const DecodedText decoded = decode(sample, encoding);
    if (decoded.first_bad) continue;
    const auto confidence = confidences.find(encoding);
    const double score =
        likeness(decoded.utf8, repertoire) +
        (confidence == confidences.end() ? 0 : weight_of_detector * confidence->second);
    if (score <= highest) continue;
    highest = score;
    if (best && decoded.utf8 == text) continue;  // the more usual of two that say the same
    best = encoding;
    text = decoded.utf8;
  }
  return best && !decode(bytes, *best).first_bad ? best : std::nullopt;
}

}  // namespace lectern::text
