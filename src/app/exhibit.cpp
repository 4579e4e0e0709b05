#include "app/exhibit.h"

#include "base/failure.h"
#include "show/hurry.h"
#include "show/pace.h"

namespace lectern::app {
namespace {

slide::Settings settings_of(const kiosk::Config& config) {
  slide::Settings settings;
  settings.panel = config.panel;
  settings.viewer = config.viewer;
  settings.style = config.style;
  settings.labels = config.labels;
  settings.languages = config.languages;
  settings.captions = config.captions;
  settings.arrangement = config.arrangement;
  settings.reading_time = [pace = config.pace](const slide::Reading& reading) {
    return show::reading_time(reading, pace);
  };
  settings.longest_reading = show::longest_reading(config.pace);
  return settings;
}

show::Show show_of(slide::Slides slides, const kiosk::Config& config) {
  show::Timeline timeline = show::make_timeline(slides, config.pace, config.rotate);
  return {std::move(slides),
          std::move(timeline),
          config.transition,
          {config.reveal, config.pace.settle}};
}

}  // namespace

Exhibit assemble(const kiosk::Config& config) {
  Exhibit exhibit{config, deck::read(config.deck), text::Fonts(config.fonts), {}, {}};
  slide::Slides slides = slide::set(exhibit.deck, settings_of(config), exhibit.fonts);
  exhibit.problems = exhibit.deck.problems;
  exhibit.problems.insert(exhibit.problems.end(), slides.problems.begin(), slides.problems.end());
  exhibit.show = show_of(std::move(slides), config);
  const Problems hurried = show::hurried(exhibit.show, exhibit.deck, config.pace);
  exhibit.problems.insert(exhibit.problems.end(), hurried.begin(), hurried.end());
  return exhibit;
}

show::Show only(const show::Show& show, const LanguageTag& language, const kiosk::Config& config) {
  slide::Slides slides = show.slides;
  std::erase_if(slides.editions,
                [&](const slide::Edition& edition) { return edition.language != language; });
  if (slides.editions.empty()) throw Failure("nothing is shown in " + language.text());
  return show_of(std::move(slides), config);
}

}  // namespace lectern::app
