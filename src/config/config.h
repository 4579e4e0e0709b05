// One kiosk's configuration: what is shown, on which panel, to whom, how.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <ratio>
#include <string>
#include <vector>

#include "base/geometry.h"
#include "base/language_tag.h"
#include "base/problem.h"
#include "base/system/file.h"
#include "config/sources.h"
#include "kiosk/controls/bindings.h"
#include "kiosk/hours.h"
#include "kiosk/report/status_settings.h"
#include "kiosk/voice/settings.h"
#include "show/pace.h"
#include "show/show.h"
#include "show/timeline.h"
#include "slide/layout/cells.h"
#include "slide/menus/phrases.h"
#include "slide/panel.h"
#include "slide/style.h"
#include "text/break/function_words.h"
#include "text/font/fonts.h"

namespace lectern::config {

enum class Mode { Fullscreen, Windowed };

struct Display {
  Mode mode = Mode::Fullscreen;
  std::string output;              ///< the display's name or number; empty: the first
  std::optional<Size> resolution;  ///< of the panel's signal; nothing: the display's own
  Rotation rotation = Rotation::None;
  friend bool operator==(const Display&, const Display&) = default;
};

/// The site's own pictures; empty: none.
struct Pictures {
  std::filesystem::path background;
  std::filesystem::path logo;
  double logo_height = 0.08;  ///< as a part of the panel's shorter side
  double logo_width = 0.25;   ///< at most, as a part of its width
  friend bool operator==(const Pictures&, const Pictures&) = default;
};

/// What keeps the panel from wearing unevenly.
struct Care {
  double drift = 0.012;  ///< how far the frame drifts each way, as a part of the shorter side
  std::chrono::duration<double, std::ratio<3600>> lap{8};  ///< in which it has been everywhere
  double budget = 0.35;  ///< by how much a pixel's mean luminance may differ from the ground's
  friend bool operator==(const Care&, const Care&) = default;
};

/// What the kiosk does with a stick that somebody brings.
struct StickSettings {
  bool play = true;     ///< shows what is on it
  bool adopt = false;   ///< keeps a copy, to be shown when the stick has gone
  bool report = false;  ///< what `check` says of it is written on it
  friend bool operator==(const StickSettings&, const StickSettings&) = default;
};

/// What some visitors need, which goes before what the style prefers.
struct Access {
  bool reduced_motion = false;
  bool high_contrast = false;
  bool larger_text = false;  ///< by a quarter
  friend bool operator==(const Access&, const Access&) = default;
};

struct Config {
  std::filesystem::path deck;
  std::vector<LanguageTag> languages;  ///< in turn or together; empty: all of the deck
  std::vector<LanguageTag> captions;
  slide::Arrangement arrangement = slide::Arrangement::Single;
  show::Rotate rotate = show::Rotate::Passage;
  bool invite = true;  ///< whether slides name the languages that a visitor may choose
  Display display;
  slide::Panel panel;  ///< its size is the resolution as the panel hangs, 1920×1080 until known
  slide::Viewer viewer;
  double enlarged = 1;  ///< how many times as large a visitor has wished the text
  show::Pace pace;
  show::Transition transition;
  show::Reveal::Kind reveal = show::Reveal::Kind::None;
  slide::Style style;
  slide::Theme high_contrast;
  Access access;  ///< is provided for in all the rest
  slide::Labels labels;
  text::FunctionWordLists function_words;
  slide::PhraseBook phrases;
  std::optional<LanguageTag> staff_language;  ///< nothing: the machine's
  StickSettings stick;
  Pictures pictures;
  Care care;
  text::FontStacks fonts;
  kiosk::Hours hours;
  kiosk::StatusSettings status;
  kiosk::Bindings input;
  kiosk::SpeechSettings speech;
  KeyPositions key_positions;  ///< of what it says
  friend bool operator==(const Config&, const Config&) = default;
};

/// A problem with the value of a key such as `style.logo`, at its position; without one where the
/// configuration does not say it.
Problem problem_with(const Config& config, const std::string& key, Severity severity,
                     std::string code, const std::string& message);

/// A configuration as far as it could be read, what is wrong with it, and what it is made from.
struct Loaded {
  Config config;
  Problems problems;
  Sources sources;
};

/// Reads a file, then the drop-ins `FILE.d/*.toml` by name over it. The deck, where it is not said,
/// is the file's own folder, if texts are there. Relative paths are relative to the file that says
/// them; themes and fonts are named files of `assets` unless they end in `.toml`.
Loaded load_config(const std::filesystem::path& file, const std::filesystem::path& assets,
                   const FileReader& files = disk_reader());

/// Reads a stick's folder: its texts, or what its `lectern.toml` says, laid over the machine's own
/// configuration (empty: none), of which all counts but deck and languages. What it may not say is
/// left out, with a warning (`untrusted`): commands, where the status goes, fonts of its own, and
/// whatever is not on it.
Loaded load_stick(const std::filesystem::path& folder, const std::filesystem::path& machine,
                  const std::filesystem::path& assets, const FileReader& files = disk_reader());

/// Of a deck alone: what a configuration that says nothing is, but each language whole in its turn.
Loaded default_config(const std::filesystem::path& deck, const std::filesystem::path& assets,
                      const FileReader& files = disk_reader());

/// What a visitor asked for, or `[access]` says: text so many times as large, so much of the pace.
void enlarge_text(Config& config, double larger);
void calm_pace(Config& config, double calmer);
/// Provides for what is not provided for yet.
void provide(Config& config, const Access& access);
/// The theme of high contrast, on bare ground.
void raise_contrast(Config& config);

/// Reads `1920x1080`: what a panel can have.
std::optional<Size> parse_resolution(std::string_view text);

}  // namespace lectern::config
