// lectern render: the pictures of a show as PNG files, and a contact sheet of them.
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <iostream>

#include "app/rendering/picture_writer.h"
#include "app/rendering/progress.h"
#include "app/rendering/proof.h"
#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "base/system/file.h"
#include "base/system/terminal.h"
#include "content/preferences.h"
#include "screen/compose/compositor.h"
#include "screen/input/signals.h"
#include "show/menu_frame.h"

namespace lectern::app {
namespace {

/// `007-ur.png`; of several slides with one number the second is `007b-ur.png`.
std::string file_name(const show::Show& show, const show::Cue& cue) {
  const slide::Edition& edition = show.slides.editions[cue.edition];
  const auto& slides = edition.slides;
  std::size_t nth = 0;
  while (nth < cue.slide && slides[cue.slide - nth - 1].number == slides[cue.slide].number) ++nth;
  char number[16];
  std::snprintf(number, sizeof number, "%03zu", show::number_of(show, cue));
  const std::string which = nth == 0 ? "" : std::string(1, static_cast<char>('a' + nth));
  return number + which + "-" + edition.language.text() + ".png";
}

/// Each cue that was asked for, at the instant it is pictured at.
std::vector<ProofEntry> entries_of(const show::Show& show, const RenderOptions& options) {
  std::vector<ProofEntry> entries;
  const auto add = [&](const show::Cue& cue, Instant instant) {
    entries.push_back({options.folder / file_name(show, cue), cue, instant});
  };
  if (options.instant) {
    const Instant instant(*options.instant);
    add(show.timeline.cues[show::cue_at(show.timeline, instant)], instant);
    return entries;
  }
  for (const show::Cue& cue : show.timeline.cues) {
    if (!options.slide || show::number_of(show, cue) == *options.slide)
      add(cue, show::settled(show, cue));
  }
  if (entries.empty() && options.slide) {
    throw Failure("there is no slide " + std::to_string(*options.slide));
  }
  return entries;
}

show::Frame frame_of(const content::PreparedShow& prepared, const show::Show& show,
                     const ProofEntry& entry, RenderOptions::Menu menu) {
  show::Frame frame = show::frame_at(show, entry.instant);
  show::MenuView view;
  view.shown = show.slides.editions[entry.cue.edition].language;
  switch (menu) {
    case RenderOptions::Menu::None: break;
    case RenderOptions::Menu::Bar:
      view.settings = content::settings_of({}, false);
      return show::with_band(std::move(frame), prepared.bars.at(view.shown), view);
    case RenderOptions::Menu::Languages:
      if (prepared.menu.pages.empty()) throw Failure("there is only one language: no menu of them");
      return show::menu_frame(prepared.menu, view);
  }
  return frame;
}

enum class Ended { Whole, Interrupted };

/// One picture after the other, since the library that draws glyphs keeps to a thread; meanwhile
/// others are written. Whoever interrupts it finds whole pictures only.
Ended draw(const content::PreparedShow& prepared, const show::Show& show,
           const std::vector<ProofEntry>& entries, const RenderOptions& options) {
  screen::TerminationSignals interruption;  // before there are other threads
  screen::Compositor compositor(show.slides.panel.size, Rotation::None);
  const bool wanted = options.verbosity == Verbosity::Usual;
  ProgressLine progress(entries.size(), "pictures",
                        wanted ? ProgressLine::Wanted::Yes : ProgressLine::Wanted::No);
  PictureWriter writer;
  std::size_t drawn = 0;
  for (const ProofEntry& entry : entries) {
    if (interruption.drain()) return Ended::Interrupted;
    compositor.compose(frame_of(prepared, show, entry, options.menu));
    writer.add(compositor.picture(), entry.picture);
    progress.show(++drawn);
  }
  writer.finish();
  return interruption.drain() ? Ended::Interrupted : Ended::Whole;
}

void print_names(const std::vector<ProofEntry>& entries, const std::filesystem::path& proof) {
  for (const ProofEntry& entry : entries) std::cout << entry.picture.string() << '\n';
  if (!proof.empty()) std::cout << proof.string() << '\n';
}

int render(const content::PreparedShow& prepared, const RenderOptions& options) {
  show::Show show = options.language
                        ? content::only(prepared.show, *options.language, prepared.config)
                        : prepared.show;
  // A slide to be signed off looks the same whenever it is shown; an instant is shown as it is.
  if (!options.instant) show.drift = {};
  if (show::empty(show))
    throw Failure("there is nothing to show in " + prepared.deck.folder.string());
  make_folders(options.folder);
  const std::vector<ProofEntry> entries = entries_of(show, options);
  if (draw(prepared, show, entries, options) == Ended::Interrupted) {
    // as it would have ended by itself, so that a shell's loop ends with it
    std::signal(SIGINT, SIG_DFL);
    std::raise(SIGINT);
    return exit_findings;
  }
  if (!options.proof.empty()) write_proof(show, prepared, entries, options.proof);
  if (options.verbosity == Verbosity::Verbose) print_names(entries, options.proof);
  if (options.verbosity == Verbosity::Usual && terminal_of(STDERR_FILENO)) {
    tell(std::to_string(entries.size()) + " pictures in " + options.folder.string());
  }
  return exit_fine;
}

}  // namespace

int render(const RenderOptions& options) {
  return with_prepared_show(options.target, [&](const content::PreparedShow& prepared) {
    return render(prepared, options);
  });
}

}  // namespace lectern::app
