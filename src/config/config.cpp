#include "config/config.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/failure.h"
#include "base/number.h"
#include "config/assets.h"
#include "config/hours.h"
#include "config/input.h"
#include "config/stick.h"
#include "config/style.h"
#include "config/toml_reader.h"
#include "deck/speech.h"
#include "text/languages.h"

namespace lectern::config {
namespace {

namespace fs = std::filesystem;

constexpr Choices<Mode, 2> modes{{{"fullscreen", Mode::Fullscreen}, {"windowed", Mode::Windowed}}};
constexpr Choices<show::Rotate, 3> rotates{{{"passage", show::Rotate::Passage},
                                            {"loop", show::Rotate::Loop},
                                            {"slide", show::Rotate::Slide}}};
enum class Invite { Auto, Always, Never };
constexpr Choices<Invite, 3> invites{
    {{"auto", Invite::Auto}, {"always", Invite::Always}, {"never", Invite::Never}}};
constexpr Choices<kiosk::PacedBy, 2> paces{
    {{"show", kiosk::PacedBy::Show}, {"visitor", kiosk::PacedBy::Visitor}}};
constexpr Choices<slide::Arrangement, 4> arrangements{{{"single", slide::Arrangement::Single},
                                                       {"caption", slide::Arrangement::Caption},
                                                       {"parallel", slide::Arrangement::Parallel},
                                                       {"wall", slide::Arrangement::Wall}}};
constexpr Choices<slide::Legibility, 2> legibilities{
    {{"iso9241", slide::Legibility::Iso9241}, {"en301549", slide::Legibility::En301549}}};
constexpr Choices<show::Audience, 2> audiences{
    {{"general", show::Audience::General}, {"gentle", show::Audience::Gentle}}};
constexpr Choices<show::Timing, 2> timings{
    {{"recording", show::Timing::Recording}, {"reading", show::Timing::Reading}}};

// What panels have, from strips beneath a ceiling to 5K: a picture of it takes 64 MiB, and it is
// held more than once.
constexpr int longest_side = 8192;
constexpr int longest_ratio = 16;
constexpr int most_pixels = 1 << 24;

std::vector<LanguageTag> read_languages(TomlReader& reader, std::string_view key) {
  std::vector<std::string> names;
  reader.read(key, names);
  std::vector<LanguageTag> tags;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const toml::node& element = (*reader.find(key)->as_array())[i];
    const auto tag = text::language_tag(names[i]);
    if (!tag) {
      reader.bad_value(key, element,
                       '"' + names[i] + "\" is not a language tag such as \"fr\" or \"zh-Hans\"");
      continue;
    }
    if (std::ranges::find(tags, *tag) != tags.end()) {
      reader.warn(key, element, "repeated-language", tag->text() + " is named already");
      continue;
    }
    tags.push_back(*tag);
  }
  return tags;
}

void read_rotation(TomlReader& reader, Rotation& value) {
  constexpr std::array rotations{Rotation::None, Rotation::Quarter, Rotation::Half,
                                 Rotation::ThreeQuarters};
  const toml::node* node = reader.find("rotation");
  if (node == nullptr) return;
  for (std::size_t quarters = 0; quarters < rotations.size(); ++quarters) {
    if (node->value<double>() != 90.0 * static_cast<double>(quarters)) continue;
    value = rotations[quarters];
    return;
  }
  reader.bad_value("rotation", "must be one of 0, 90, 180, 270, without quotes");
}

void read_resolution(TomlReader& reader, Config& config) {
  std::string text = "auto";
  reader.read("resolution", text);
  if (text == "auto") return;
  config.display.resolution = parse_resolution(text);
  if (!config.display.resolution) {
    reader.bad_value("resolution",
                     "must be \"auto\" or a size such as \"1920x1080\", of at most 8192 pixels a "
                     "side, 16.7 million in all, and sixteen times as long as wide");
  }
}

void read_display(TomlReader reader, Config& config) {
  reader.read("mode", config.display.mode, modes);
  reader.read("output", config.display.output);
  read_resolution(reader, config);
  read_rotation(reader, config.display.rotation);
  reader.read("diagonal", config.panel.diagonal, {1, 1000});
  reader.read("safe_area", config.panel.safe_area, {0, 0.3});
  config.panel.size =
      rotated(config.display.resolution.value_or(config.panel.size), config.display.rotation);
}

void read_show(TomlReader& reader, Config& config) {
  TomlReader languages = reader.table("languages");
  config.languages = read_languages(languages, "show");
  config.captions = read_languages(languages, "caption");
  languages.read("rotate", config.rotate, rotates);
  languages.read("arrangement", config.arrangement, arrangements);
  if (config.arrangement == slide::Arrangement::Single && !config.captions.empty()) {
    config.arrangement = slide::Arrangement::Caption;  // as soon as any are named
  }
  const bool captioned = config.arrangement == slide::Arrangement::Caption;
  if (captioned && config.captions.empty()) {
    languages.bad_value("arrangement", "\"caption\" needs languages.caption to name one");
  }
  if (!captioned && !config.captions.empty()) {
    languages.warn("caption", "no-effect",
                   "has none where languages stand side by side: it goes with \"single\"");
  }
  const bool parallel = config.arrangement == slide::Arrangement::Parallel;
  if (parallel && config.languages.size() > slide::most_parallel) {
    languages.bad_value("show", "\"parallel\" shows three languages at most; \"wall\" shows all");
  }
}

void read_viewer(TomlReader viewer, Config& config) {
  viewer.read("distance", config.viewer.distance, {0.2, 100});
  viewer.read("legibility", config.viewer.legibility, legibilities);
  viewer.read("audience", config.pace.audience, audiences);
}

void read_pace(TomlReader pace, Config& config) {
  pace.read("rate", config.pace.rate, {0.1, 10});
  pace.read("settle", config.pace.settle, {0, 60});
  pace.read("minimum", config.pace.minimum, {0.5, 600});
  pace.read("opening", config.pace.opening, {0, 600});
  pace.read("section", config.pace.section, {0, 600});
  pace.read("closing", config.pace.closing, {1, 600});
  pace.read("maximum", config.pace.maximum, {1, 3600});
  pace.read("timing", config.pace.timing, timings);
  if (config.pace.maximum < config.pace.minimum && pace.find("maximum") != nullptr) {
    pace.bad_value("maximum", "must not be less than pace.minimum");
  }
}

/// Whether anything that is bound leads to another language.
bool can_choose(const kiosk::Bindings& input) {
  using Kind = kiosk::Action::Kind;
  const bool touched =
      input.touch == kiosk::TouchMeans::Bar || input.touch == kiosk::TouchMeans::Menu;
  return touched || std::ranges::any_of(input.actions, [](const auto& bound) {
           const Kind kind = bound.second.kind;
           return kind == Kind::Language || kind == Kind::NextLanguage ||
                  kind == Kind::LanguageMenu || kind == Kind::Bar;
         });
}

void read_visitor(TomlReader visitor, Config& config) {
  Invite invite = Invite::Auto;
  visitor.read("invite", invite, invites);
  config.invite = invite == Invite::Auto ? can_choose(config.input) : invite == Invite::Always;
  visitor.read("pace", config.input.paced_by, paces);
}

void read_speech(TomlReader speech, Config& config) {
  speech.read("on", config.speech.on);
  speech.read("volume", config.speech.volume, {0, 100});
  const bool asked = std::ranges::any_of(config.input.actions, [](const auto& bound) {
    return bound.second.kind == kiosk::Action::Kind::Speak;
  });
  if (config.speech.on && !asked) {
    speech.warn("on", "no-effect", "has none: no key is bound to input.speak");
  }
}

void read_care(TomlReader care, Care& settings) {
  care.read("drift", settings.drift, {0, 0.03});
  care.read("lap", settings.lap, {0.1, 1000});
  care.read("budget", settings.budget, {0, 1});
}

void read_stick(TomlReader stick, StickSettings& settings) {
  stick.read("play", settings.play);
  stick.read("adopt", settings.adopt);
  stick.read("report", settings.report);
}

void read_staff(TomlReader staff, Config& config) {
  std::string language;
  staff.read("language", language);
  if (language.empty()) return;
  config.staff_language = text::language_tag(language);
  if (!config.staff_language) {
    staff.bad_value("language", '"' + language + "\" is not a language tag such as \"fr\"");
  }
}

/// Whether the player reads there, whatever the paths are called.
bool is_read_there(const fs::path& file, const Sources& sources, const fs::path& assets) {
  std::error_code unknown;
  const auto real = [&](const fs::path& path) { return fs::weakly_canonical(path, unknown); };
  const fs::path written = real(file);
  const auto is_it = [&](const fs::path& path) { return real(path) == written; };
  const auto is_below = [&](const fs::path& folder) {
    return !folder.empty() && lies_in(written, real(folder));
  };
  return std::ranges::any_of(sources.texts, is_it) ||
         std::ranges::any_of(sources.pictures, is_it) || is_below(sources.deck) ||
         is_below(sources.drop_ins) || is_below(assets);
}

void read_status(TomlReader status, Loaded& loaded, const fs::path& assets) {
  kiosk::StatusSettings& settings = loaded.config.status;
  const auto read = [&](std::string_view key, fs::path& file) {
    status.read_trusted(key, file);
    if (file.empty() || !is_read_there(file, loaded.sources, assets)) return;
    status.warn(key, "untrusted", "left out: the player reads what is there, so it writes nothing");
    file.clear();
  };
  read("file", settings.file);
  read("prometheus", settings.prometheus);
}

/// Reads a whole table; an empty one gives the defaults.
void read(const toml::table& table, const Library& library, Loaded& loaded) {
  Config& config = loaded.config;
  TomlReader reader(&table, "", loaded.problems);
  reader.read("deck", config.deck);
  if (!config.deck.empty()) loaded.sources.deck = fs::absolute(config.deck);
  read_show(reader, config);
  read_display(reader.table("display"), config);
  read_viewer(reader.table("viewer"), config);
  read_pace(reader.table("pace"), config);
  read_style(reader.table("style"), loaded, library);
  read_access(reader.table("access"), config, library, loaded.problems);
  config.hours = read_hours(reader.table("hours"));
  config.input = read_input(reader.table("input"), config.languages);
  read_visitor(reader.table("visitor"), config);
  read_speech(reader.table("speech"), config);
  read_care(reader.table("care"), config.care);
  read_stick(reader.table("stick"), config.stick);
  read_staff(reader.table("staff"), config);
  read_status(reader.table("status"), loaded, library.assets);
  config.style.grain =
      config.reveal == show::Reveal::Kind::Line ? slide::Grain::Line : slide::Grain::Text;
  config.labels = read_labels(library.assets / "labels.toml", loaded.problems, library.files);
  config.function_words =
      read_function_words(library.assets / "function-words", loaded.problems, library.files);
  config.phrases = read_phrases(library.assets / "phrases.toml", loaded.problems, library.files);
  config.key_positions = key_positions(table);
}

std::vector<fs::path> drop_ins(const fs::path& folder, const FileReader& files) {
  std::vector<fs::path> found;
  try {
    for (const std::string& name : files.list(folder)) {
      if (is_drop_in(name)) found.push_back(folder / name);
    }
  } catch (const Failure&) {
    return {};  // there need be none
  }
  return found;
}

/// A file, and its drop-ins over it.
toml::table read_layers(const fs::path& file, Loaded& loaded, const FileReader& files) {
  loaded.sources.texts = {fs::absolute(file)};
  loaded.sources.drop_ins = fs::absolute(file.string() + ".d");
  toml::table whole;
  std::vector<fs::path> layers = drop_ins(file.string() + ".d", files);
  layers.insert(layers.begin(), file);
  for (const fs::path& layer : layers) {
    if (auto table = parse_toml(layer, files, loaded.problems)) overlay(whole, std::move(*table));
  }
  return whole;
}

/// A configuration that lies in the folder of the texts need not name it.
bool lies_beside_texts(const fs::path& file, const FileReader& files) {
  try {
    const std::vector<std::string> names = files.list(file.parent_path());
    return std::ranges::any_of(
        names, [](const std::string& name) { return deck::format_of(name).has_value(); });
  } catch (const Failure&) {
    return false;  // a file may be read in a folder that may not be listed
  }
}

/// Keys that lead to languages of the machine's own deck do no harm beside another.
void forget_language_keys(KeyPositions& positions, const fs::path& machine) {
  std::erase_if(positions, [&](const auto& place) {
    return place.first.starts_with("input.language.") && !lies_in(place.second.file, machine);
  });
}

}  // namespace

Loaded load_config(const fs::path& file, const fs::path& assets, const FileReader& files) {
  Loaded loaded;
  Problems& problems = loaded.problems;
  loaded.sources.subject = {Subject::Kind::Configuration, fs::absolute(file)};
  const toml::table whole = read_layers(file, loaded, files);
  if (!has_error(problems)) {
    const fs::path& own = loaded.sources.subject.path;
    if (lies_beside_texts(own, files)) loaded.config.deck = own.parent_path();
    read(whole, {assets, files}, loaded);
    const bool misnamed = whole.contains("deck") && !whole.get("deck")->is_string();
    if (loaded.config.deck.empty() && !misnamed) {
      problems.push_back({file, 1, 1, Severity::Error, "no-deck",
                          "says no deck, and no text lies beside it: a line such as "
                          "deck = \"/srv/lectern/remarks\" does"});
    }
  }
  sort_by_position(problems);
  return loaded;
}

Loaded load_stick(const fs::path& folder, const fs::path& machine, const fs::path& assets,
                  const FileReader& files) {
  Loaded loaded;
  Problems& problems = loaded.problems;
  toml::table whole;
  if (!machine.empty()) whole = read_layers(machine, loaded, files);
  whole.erase("deck");
  whole.erase("languages");
  loaded.sources.subject = {Subject::Kind::Stick, fs::absolute(folder)};
  const fs::path own = fs::absolute(folder) / stick_configuration;
  loaded.sources.texts.push_back(own);
  if (has_stick_configuration(folder, files)) {
    if (auto table = parse_toml(own, files, problems)) {
      leave_out_untrusted(*table, loaded.sources.subject.path, problems);
      overlay(whole, std::move(*table));
    }
  }
  loaded.sources.deck = loaded.sources.subject.path;
  if (!has_error(problems)) {
    read(whole, {assets, files}, loaded);
    forget_language_keys(loaded.config.key_positions, loaded.sources.subject.path);
  }
  if (loaded.config.deck.empty()) loaded.config.deck = loaded.sources.deck;
  sort_by_position(problems);
  return loaded;
}

Loaded default_config(const fs::path& deck, const fs::path& assets, const FileReader& files) {
  Loaded loaded;
  read({}, {assets, files}, loaded);
  loaded.config.rotate = show::Rotate::Loop;  // somebody reads a deck, and nobody passes by
  loaded.config.deck = deck;
  loaded.sources.subject = {Subject::Kind::Deck, fs::absolute(deck)};
  loaded.sources.deck = fs::absolute(deck);
  return loaded;
}

Problem problem_with(const Config& config, const std::string& key, Severity severity,
                     std::string code, const std::string& message) {
  const auto found = config.key_positions.find(key);
  const KeyPosition position =
      found == config.key_positions.end() ? KeyPosition{config.deck} : found->second;
  // an element, languages.show[0], is named by its list
  return {position.file, position.line,   position.column,
          severity,      std::move(code), key.substr(0, key.find('[')) + ": " + message};
}

void enlarge_text(Config& config, double larger) {
  config.style.text *= larger;
  // as for somebody so much farther away
  config.viewer.distance = config.viewer.distance * larger;
}

void calm_pace(Config& config, double calmer) {
  config.pace.rate *= calmer;
  config.pace.maximum /= calmer;  // so that the pages stay as they are
}

void provide(Config& config, const Access& access) {
  constexpr double a_quarter_more = 1.25;
  Access& provided = config.access;
  if (access.reduced_motion && !std::exchange(provided.reduced_motion, true)) {
    config.transition.kind = show::Transition::Kind::Cut;
    config.reveal = show::Reveal::Kind::None;
    config.style.grain = slide::Grain::Text;
  }
  if (access.high_contrast && !std::exchange(provided.high_contrast, true)) {
    config.style.theme = config.high_contrast;
  }
  if (access.larger_text && !std::exchange(provided.larger_text, true)) {
    enlarge_text(config, a_quarter_more);
  }
}

void raise_contrast(Config& config) {
  config.style.theme = config.high_contrast;
  config.pictures.background.clear();
}

std::optional<Size> parse_resolution(std::string_view text) {
  const std::size_t cross = text.find('x');
  if (cross == std::string_view::npos) return std::nullopt;
  const auto extent = [](std::string_view digits) {
    const int value = parse_number<int>(digits).value_or(0);
    return value >= 16 && value <= longest_side ? value : 0;
  };
  const Size size{extent(text.substr(0, cross)), extent(text.substr(cross + 1))};
  const auto [shorter, longer] = std::minmax(size.width, size.height);
  const bool possible =
      shorter > 0 && longer <= shorter * longest_ratio && shorter * longer <= most_pixels;
  return possible ? std::optional(size) : std::nullopt;
}

}  // namespace lectern::config
