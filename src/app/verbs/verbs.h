// The verbs of the command line. Each returns the program's exit status.
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/language_tag.h"
#include "base/time.h"
#include "content/prepared_show.h"
#include "content/target.h"
#include "kiosk/calendar.h"
#include "text/paragraph.h"

namespace lectern::app {

inline constexpr int exit_fine = 0;
inline constexpr int exit_findings = 1;  ///< or a failure
inline constexpr int exit_usage = 2;
inline constexpr int exit_configuration = 78;  ///< EX_CONFIG of sysexits.h
inline constexpr int exit_left = 10;           ///< of a service: it is not to be started again

enum class OutputFormat { Text, Json };
enum class Verbosity { Quiet, Usual, Verbose };

struct PlayOptions {
  content::Target target;
  bool windowed = false;
  std::optional<Duration> length;  ///< leave after so long
  double speed = 1.0;
};

struct CheckOptions {
  enum class Format { Text, Json, Sarif, Annotations };

  content::Target target;
  std::optional<LanguageTag> language;  ///< only what concerns it
  Format format = Format::Text;
  Verbosity verbosity = Verbosity::Usual;  ///< quiet: neither notes nor a summary
};

struct RenderOptions {
  content::Target target;
  std::filesystem::path folder;
  std::optional<LanguageTag> language;
  std::optional<std::size_t> slide;  ///< from 1
  std::optional<Duration> instant;
  std::filesystem::path proof;             ///< a proof to write too (HTML); empty: none
  Verbosity verbosity = Verbosity::Usual;  ///< verbose: names what it writes
  /// What a visitor has brought over the slides.
  enum class Menu { None, Bar, Languages };
  Menu menu = Menu::None;
};

struct ProofOptions {
  enum class Form { WebPage, Pdf };
  enum class Paper { A4, Letter };

  content::Target target;
  std::filesystem::path file;
  Form form = Form::Pdf;  ///< by the file's name
  Paper paper = Paper::A4;
  std::optional<LanguageTag> language;
  std::optional<std::size_t> slide;  ///< from 1
  Verbosity verbosity = Verbosity::Usual;
};

struct TimelineOptions {
  content::Target target;
  std::optional<kiosk::LocalTime> from;  ///< where the kiosk is; none: by the show's own clock
  std::optional<Duration> length;        ///< none: one round, or a day from then on
  OutputFormat output = OutputFormat::Text;
};

struct CareOptions {
  content::Target target;
  std::optional<Duration> length;  ///< none: a day
  std::filesystem::path picture;   ///< empty: none
  OutputFormat output = OutputFormat::Text;
};

struct AlignOptions {
  content::Target target;
  std::optional<LanguageTag> language;  ///< of the translation; none: all of them
  bool accept = false;  ///< write down that they were made from the original as it is
  OutputFormat output = OutputFormat::Text;
};

struct DiffOptions {
  enum class Format { Text, Catalogue };

  content::Target target;
  std::optional<LanguageTag> language;  ///< of the translation; none: all of them
  Format format = Format::Text;
  std::filesystem::path file;  ///< empty: standard output
};

struct ExportOptions {
  enum class Format { WebVtt, SubRip, Text, Catalogue, Xliff, WebPage };

  content::Target target;
  std::optional<LanguageTag> language;  ///< none: all of them, of a page
  Format format = Format::WebVtt;
  std::filesystem::path file;  ///< empty: standard output
};

struct ImportOptions {
  enum class Form { AsItIs, Text };

  std::filesystem::path file;
  content::Target target;
  std::optional<LanguageTag> language;  ///< none: by what the file says, or its name
  std::string encoding;                 ///< empty: as the file says, or as it seems
  Form form = Form::AsItIs;
};

struct NewOptions {
  std::filesystem::path folder;
  std::vector<std::filesystem::path> from;  ///< the original first; none: an empty one
  std::optional<LanguageTag> language;      ///< of the original, or, of a deck, what to add
  std::string encoding;                     ///< as for an import
};

struct StatusOptions {
  content::Target target;
  std::filesystem::path file;  ///< a kiosk's status file; empty: the target's
  OutputFormat output = OutputFormat::Text;
};

struct ContentOptions {
  std::filesystem::path state;           ///< the state directory; empty: the player's
  std::optional<unsigned long> restore;  ///< which to put back; none: list them
  content::Target target;                ///< what it is of; needed where others keep it
  std::filesystem::path folder;          ///< to put it there; empty: where it came from
  OutputFormat output = OutputFormat::Text;
};

struct LayoutOptions {
  LanguageTag language;
  double size = 0;
  double width = 0;
  text::Wrap wrap = text::Wrap::Balance;
  text::WritingMode axis = text::WritingMode::Horizontal;
  std::vector<std::string> fonts;
  std::filesystem::path file;  ///< empty: standard input
};

int play(const PlayOptions& options);
int preview(const PlayOptions& options);
int check(const CheckOptions& options);
/// Prints what there is to say of a kind of finding, by its code.
int explain(const std::string& code);
int render(const RenderOptions& options);
int proof(const ProofOptions& options);
int timeline(const TimelineOptions& options);
int care(const CareOptions& options);
int layout(const LayoutOptions& options);
int align(const AlignOptions& options);
int diff(const DiffOptions& options);
int export_show(const ExportOptions& options);
int import_text(const ImportOptions& options);
/// A new deck, or an empty translation.
int begin(const NewOptions& options);

/// When the file was last written, as gettext writes it: `2011-07-12 09:30+0000`.
std::string revision_of(const std::filesystem::path& file);

int status(const StatusOptions& options);
int content(const ContentOptions& options);

/// Loads and assembles the target and hands it on, unless there is an error in it: then says so on
/// standard error and refuses. Warnings are said there too.
int with_prepared_show(const content::Target& target,
                       const std::function<int(const content::PreparedShow&)>& use);

/// The deck of a target, whatever its panel and style are. Nothing, once that has been said on
/// standard error, when its configuration has errors.
std::optional<deck::Deck> read_deck(const content::Target& target);

}  // namespace lectern::app
