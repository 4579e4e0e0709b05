#include "content/prepared_show.h"

#include <algorithm>

#include "base/failure.h"
#include "content/compatibility.h"
#include "content/picture.h"
#include "show/mistimed.h"
#include "show/pace.h"
#include "slide/backdrop.h"
#include "slide/menus/bar.h"

namespace lectern::content {
namespace {

slide::Settings settings_of(const config::Config& config, const show::Decor& decor) {
  slide::Settings settings;
  settings.panel = config.panel;
  settings.viewer = config.viewer;
  settings.style = config.style;
  if (decor.backdrop) settings.style.theme = slide::lifted(config.style.theme);
  settings.labels = config.labels;
  settings.function_words = config.function_words;
  settings.languages = config.languages;
  settings.captions = config.captions;
  settings.arrangement = config.arrangement;
  settings.invite = config.invite;
  if (decor.logo) settings.logo = decor.logo->size;
  settings.reading_time = [pace = config.pace](const slide::Reading& reading) {
    return show::reading_time(reading, pace);
  };
  settings.longest_reading = show::longest_reading(config.pace);
  return settings;
}

/// Beyond this much of the ground a picture can hardly be seen.
constexpr double hardly_visible = 0.9;

/// A show goes on without a picture that cannot be read (`bad-picture`).
show::Decor decor_of(const config::Config& config, const FileReader& files, Problems& problems) {
  const config::Pictures& pictures = config.pictures;
  const Size panel = config.panel.size;
  show::Decor decor;
  const auto load = [&](const char* key, const std::filesystem::path& file, Size box, Fit fit,
                        auto use) {
    if (file.empty()) return;
    try {
      std::string note;
      use(read_picture(file, box, fit, note, files));
      if (note.empty()) return;
      problems.push_back(
          problem_with(config, key, Severity::Warning, "undrawn-text", file.string() + ' ' + note));
    } catch (const Failure& failure) {
      problems.push_back(
          problem_with(config, key, Severity::Warning, "bad-picture", failure.what()));
    }
  };
  load("style.background", pictures.background, panel, Fit::Cover, [&](const Image& image) {
    slide::Backdrop backdrop = slide::dimmed(image, slide::lifted(config.style.theme));
    if (backdrop.shade > hardly_visible) {
      problems.push_back(
          problem_with(config, "style.background", Severity::Note, "faint-picture",
                       "it is so unlike the theme's ground that little of it can be seen "
                       "behind text of 7:1: a calmer one would show better"));
    }
    decor.backdrop = std::make_shared<const Image>(std::move(backdrop.image));
  });
  const Size box{static_cast<int>(panel.width * pictures.logo_width),
                 static_cast<int>(std::min(panel.width, panel.height) * pictures.logo_height)};
  load("style.logo", pictures.logo, box, Fit::Inside,
       [&](Image image) { decor.logo = std::make_shared<const Image>(std::move(image)); });
  return decor;
}

show::Show show_of(slide::Slides slides, const config::Config& config, show::Decor decor) {
  show::Timeline timeline = show::make_timeline(slides, config.pace, config.rotate);
  return {std::move(slides),
          std::move(timeline),
          config.transition,
          {config.reveal, config.pace.settle},
          std::move(decor),
          show::drift_on(config.panel, config.care.drift, to_duration(config.care.lap))};
}

std::vector<LanguageTag> languages_of(const slide::Slides& slides) {
  std::vector<LanguageTag> languages;
  for (const slide::Edition& edition : slides.editions) {
    languages.push_back(edition.language);
    languages.insert(languages.end(), edition.beside.begin(), edition.beside.end());
  }
  return languages;
}

void set_menus(PreparedShow& prepared, const slide::Slides& slides,
               const slide::Settings& settings) {
  const std::vector<LanguageTag> languages = languages_of(slides);
  const bool choice = slides.editions.size() > 1;
  // who touches larger text, and touches it again, finds it in the same place
  slide::Settings usual = settings;
  usual.viewer.distance = settings.viewer.distance / prepared.config.enlarged;
  if (choice) prepared.menu = slide::set_language_menu(languages, settings, prepared.fonts);
  for (const slide::Edition& edition : slides.editions) {
    const LanguageTag& language = edition.language;
    prepared.questions[language] =
        slide::set_questions(language, choice, prepared.config.phrases, settings, prepared.fonts);
    prepared.bars[language] =
        slide::set_bar(language, choice, prepared.config.phrases, usual, prepared.fonts);
  }
}

}  // namespace

SourceMaterial read_material(const config::Config& config, const FileReader& files) {
  SourceMaterial material{deck::read(config.deck, files), text::Fonts(config.fonts)};
  material.fonts.fallback();  // what is installed has to be found out for every prepared
  return material;
}

PreparedShow assemble(const config::Config& config, SourceMaterial material,
                      const FileReader& files) {
  auto& [deck, fonts] = material;
  PreparedShow prepared{config, std::move(deck), std::move(fonts), {}, {}, {}, {}};
  prepared.problems = incompatibilities(config, prepared.deck);
  prepared.problems.insert(prepared.problems.end(), prepared.deck.problems.begin(),
                           prepared.deck.problems.end());
  show::Decor decor = decor_of(config, files, prepared.problems);
  const slide::Settings settings = settings_of(config, decor);
  slide::Slides slides = slide::set(prepared.deck, settings, prepared.fonts);
  set_menus(prepared, slides, settings);
  prepared.problems.insert(prepared.problems.end(), slides.problems.begin(), slides.problems.end());
  prepared.show = show_of(std::move(slides), config, std::move(decor));
  const Problems mistimed = show::mistimed(prepared.show, prepared.deck, config.pace);
  prepared.problems.insert(prepared.problems.end(), mistimed.begin(), mistimed.end());
  return prepared;
}

show::Show only(const show::Show& show, const LanguageTag& language, const config::Config& config) {
  slide::Slides slides = show.slides;
  std::erase_if(slides.editions,
                [&](const slide::Edition& edition) { return !slide::shows(edition, language); });
  if (slides.editions.empty()) {
    throw Failure("the show has nothing in " + language.text() +
                  instead_of(language, languages_of(show.slides)));
  }
  return show_of(std::move(slides), config, show.decor);
}

}  // namespace lectern::content
