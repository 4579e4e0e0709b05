#include "slide/menus/note.h"

#include <algorithm>
#include <cmath>

#include "slide/layout/typesetter.h"

namespace lectern::slide {
namespace {

/// Ems of what is written: between two sentences, beneath the last, and the line that ends it.
constexpr double between_sentences = 0.7;
constexpr double beneath_sentences = 0.6;
constexpr double edge_width = 0.06;

int in_ems(double ems, Pixels size) {
  return std::max(1, static_cast<int>(std::lround(ems * static_cast<double>(size))));
}

}  // namespace

Note set_note(const std::vector<std::string>& sentences, const LanguageTag& language,
              const Settings& settings, text::Fonts& fonts) {
  Typesetter typesetter(settings.style, settings.function_words, fonts);
  const TextStyle style{language};  // which runs across, also where passages run down
  const Pixels size = size_of(typesetter.metrics(style, sentences), 0,
                              legible_cap_height(settings.panel, settings.viewer));
  const Rect safe = safe_rect(settings.panel);
  const int beneath = in_ems(beneath_sentences, size);
  Note note;
  note.edge = in_ems(edge_width, size);
  int top = safe.y;
  for (const std::string& sentence : sentences) {
    const SetLines set = typesetter.set(sentence, style, size, safe.width);
    const int bottom = top + set.extent();
    if (!note.sentences.empty() && bottom + beneath > settings.panel.size.height / 2) break;
    note.sentences.push_back(place(set, Role::Label, settings.style.theme.passage,
                                   {safe.x, top, safe.width, set.extent()}));
    note.band = {0, 0, settings.panel.size.width, bottom + beneath};
    top = bottom + in_ems(between_sentences, size);
  }
  return note;
}

}  // namespace lectern::slide
