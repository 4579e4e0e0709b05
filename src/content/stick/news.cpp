#include "content/stick/news.h"

#include <utility>

#include "base/failure.h"
#include "content/stick/stick.h"
#include "slide/menus/note.h"

namespace lectern::content {
namespace {

slide::Settings settings_for(const config::Config& config) {
  slide::Settings settings;
  settings.panel = config.panel;
  settings.viewer = config.viewer;
  settings.style = config.style;
  settings.function_words = config.function_words;
  return settings;
}

show::Layer layer_of(const slide::Note& note, const slide::Theme& theme) {
  show::Layer layer;
  if (note.sentences.empty()) return layer;
  const Rect edge{note.band.x, note.band.bottom() - note.edge, note.band.width, note.edge};
  layer.fills = {{note.band, theme.ground}, {edge, theme.accent}};
  for (const slide::BlockPointer& sentence : note.sentences) layer.items.push_back({sentence});
  return layer;
}

}  // namespace

StickNews::Seen StickNews::seen_in(const LoadResult& result) {
  using What = Seen::What;
  for (const Problem& problem : result.passed_over) {
    if (problem.severity == Severity::Error) return {What::BadStick, to_string(problem)};
  }
  if (!result.is_of_stick()) return {};
  const bool is_in = is_from_stick(result.sources().subject);
  return {is_in ? What::Stick : What::Copy, is_in ? result.fingerprint() : ""};
}

StickNews::News StickNews::look_at(const LoadResult& result) {
  using What = Seen::What;
  const Seen seen = seen_in(result);
  const bool is_told = result.prepared || result.unchanged() || seen.what == What::BadStick;
  if (!is_told || seen == last_) return News::None;
  const Seen before = std::exchange(last_, seen);
  words_ = words_for_staff(result.config);
  const slide::StaffPhrases& phrases = words_.phrases;
  const bool was_shown = before.what == What::Stick;
  if (seen.what == What::BadStick) {
    say(sentences_of_passed_over(result, phrases));
    return News::StickFound;
  }
  if (seen.what == What::Stick) {
    say(result.prepared ? sentences_of_shown(result, phrases) : std::vector<std::string>());
    return News::StickFound;
  }
  if (!was_shown) {
    say({});  // what was said is not so any more
  } else {
    say({seen.what == What::Copy ? phrases.gone_copied : phrases.gone});
  }
  return News::Other;
}

void StickNews::copied() {
  std::vector<std::string> sentences;
  if (new_ || until_) sentences = sentences_;  // it has just been found
  sentences.push_back(words_.phrases.copied);
  say(std::move(sentences));
}

void StickNews::say(std::vector<std::string> sentences) {
  sentences_ = std::move(sentences);
  std::erase(sentences_, "");
  new_ = !sentences_.empty();
  until_.reset();
}

void StickNews::pass(SteadyTime now) {
  if (until_ && now >= *until_) until_.reset();
  if (!std::exchange(new_, false)) return;
  until_ = now + shown_for;
  set_for_ = nullptr;
}

const show::Layer* StickNews::layer(const PreparedShow& shown) {
  if (!until_) return nullptr;
  if (std::exchange(set_for_, &shown) != &shown) set(shown);
  return &layer_;
}

/// Where a font of the language is missing it cannot be said.
void StickNews::set(const PreparedShow& shown) {
  layer_ = {};
  try {
    if (fonts_.empty() || stacks_ != shown.config.fonts) {
      stacks_ = shown.config.fonts;
      fonts_.emplace_back(stacks_);
    }
    const slide::Note note =
        slide::set_note(sentences_, words_.language, settings_for(shown.config), fonts_.back());
    layer_ = layer_of(note, shown.config.style.theme);
  } catch (const Failure&) {
    layer_ = {};
  }
}

}  // namespace lectern::content
