// A show of texts that are not set: enough to tell which passage stands when.
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

#include "show/show.h"

namespace lectern {

/// A show of these texts, an edition per language; each slide stands ten seconds.
inline show::Show plain_show(
    const std::vector<std::pair<const char*, std::vector<const char*>>>& editions) {
  constexpr Duration ten_seconds{10'000};
  show::Show show;
  for (const auto& [language, texts] : editions) {
    const LanguageTag tag = *LanguageTag::parse(language);
    slide::Edition edition;
    edition.language = tag;
    for (const char* text : texts) {
      slide::Slide slide;
      slide.readings.push_back({tag, text});
      slide.number = edition.slides.size();
      show::Cue cue;
      cue.edition = show.slides.editions.size();
      cue.slide = edition.slides.size();
      cue.start = Instant(show.timeline.length);
      cue.duration = ten_seconds;
      show.timeline.cues.push_back(cue);
      show.timeline.length += ten_seconds;
      edition.slides.push_back(slide);
    }
    show.slides.count = std::max(show.slides.count, edition.slides.size());
    show.slides.editions.push_back(edition);
  }
  return show;
}

}  // namespace lectern
