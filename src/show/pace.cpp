#include "show/pace.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace lectern::show {
namespace {

struct Row {
  std::string_view language;
  double words;
  double characters;
};

constexpr std::array<Row, 17> irest{{
    {"ar", 138, 612},
    {"zh", 158, 255},
    {"nl", 202, 978},
    {"en", 228, 987},
    {"fi", 161, 1078},
    {"fr", 195, 998},
    {"de", 179, 920},
    {"he", 187, 833},
    {"it", 188, 950},
    {"ja", 193, 357},
    {"pl", 166, 916},
    {"es", 218, 1025},
    {"pt", 181, 913},
    {"ru", 184, 986},
    {"sl", 180, 885},
    {"sv", 199, 917},
    {"tr", 166, 1054},
}};

/// Medians of the rows above by kind of script: alphabets; consonantal alphabets (ar, he);
/// ideographs (zh, ja). Korean's syllables have two or three letters each: a guess between.
constexpr Row alphabetic{"", 184, 950};
constexpr Row consonantal{"", 162, 722};
constexpr Row ideographic{"", 0, 306};
constexpr Row syllabic{"", 140, 480};

bool is_one_of(std::string_view language, std::initializer_list<std::string_view> all) {
  return std::find(all.begin(), all.end(), language) != all.end();
}

Row median_for(const LanguageTag& language) {
  const std::string_view name = language.language();
  if (is_one_of(name, {"fa", "ur", "ps", "ckb", "sd", "ug", "ku", "ks", "yi", "arc", "syr"})) {
    return consonantal;
  }
  if (is_one_of(name, {"yue", "wuu", "nan", "hak", "lzh"})) return ideographic;
  if (name == "ko") return syllabic;
  return alphabetic;
}

double audience_factor(Audience audience) { return audience == Audience::Gentle ? 0.55 : 0.70; }

}  // namespace

ReadingSpeed reading_speed(const LanguageTag& language) {
  const auto row = std::find_if(irest.begin(), irest.end(), [&](const Row& candidate) {
    return candidate.language == language.language();
  });
  const bool estimated = row == irest.end();
  const Row speed = estimated ? median_for(language) : *row;
  // "Words" of a text without spaces are a segmenter's, not a reader's.
  const bool wordless = is_one_of(speed.language, {"zh", "ja"});
  return {wordless ? 0 : speed.words, speed.characters, estimated};
}

Duration reading_time(const slide::Reading& reading, const Pace& pace) {
  const ReadingSpeed speed = reading_speed(reading.language);
  double minutes = static_cast<double>(reading.characters) / speed.characters_per_minute;
  if (speed.words_per_minute > 0) {
    minutes = std::max(minutes, static_cast<double>(reading.words) / speed.words_per_minute);
  }
  return to_duration(Seconds(minutes * 60.0 / (audience_factor(pace.audience) * pace.rate)));
}

Duration cue_duration(const std::vector<slide::Reading>& readings, const Pace& pace) {
  Duration slowest{};
  for (const slide::Reading& reading : readings) {
    slowest = std::max(slowest, reading_time(reading, pace));
  }
  return std::max(to_duration(pace.minimum), to_duration(pace.settle) + slowest);
}

Duration cue_duration(const slide::Slide& slide, const Pace& pace) {
  const Duration reading = cue_duration(slide.readings, pace);
  switch (slide.kind) {
    case slide::Slide::Kind::Title: return std::max(reading, to_duration(pace.opening));
    case slide::Slide::Kind::Section: return std::max(reading, to_duration(pace.section));
    case slide::Slide::Kind::Passage: break;
    case slide::Slide::Kind::Closing: return to_duration(pace.closing);
  }
  return reading;
}

Duration longest_reading(const Pace& pace) {
  return to_duration(pace.maximum) - to_duration(pace.settle);
}

}  // namespace lectern::show
