// lectern render: the pictures of a show as PNG files, and a proof of them.
#include <unistd.h>

#include <cstdio>
#include <iostream>
#include <optional>

#include "app/rendering/drawing.h"
#include "app/rendering/picture_writer.h"
#include "app/rendering/proof.h"
#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "base/system/file.h"
#include "base/system/terminal.h"
#include "content/preferences.h"
#include "screen/input/signals.h"
#include "show/menu_frame.h"

namespace lectern::app {
namespace {

/// `007-ur.png`; of several slides with one number the second is `007b-ur.png`.
std::filesystem::path file_of(const show::Show& show, const show::Cue& cue,
                              const RenderOptions& options) {
  char number[16];
  std::snprintf(number, sizeof number, "%03zu", show::number_of(show, cue));
  const LanguageTag& language = show.slides.editions[cue.edition].language;
  return options.folder / (number + letter_of(show, cue) + '-' + language.text() + ".png");
}

/// Each cue that was asked for, at the instant it is pictured at.
std::vector<PicturedCue> cues_of(const show::Show& show, const RenderOptions& options) {
  if (!options.instant) return pictured_cues(show, options.slide);
  const Instant instant(*options.instant);
  return {{show.timeline.cues[show::cue_at(show.timeline, instant)], instant}};
}

show::Frame frame_of(const content::PreparedShow& prepared, const show::Show& show,
                     const PicturedCue& entry, RenderOptions::Menu menu) {
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

/// While pictures are drawn others are written. Whoever interrupts it, which comes back as false,
/// finds whole pictures only.
bool write_pictures(const content::PreparedShow& prepared, const show::Show& show,
                    const std::vector<PicturedCue>& cues, const RenderOptions& options) {
  screen::TerminationSignals interruption;  // before there are other threads
  std::optional<Proof> proof;
  if (!options.proof.empty()) proof.emplace(prepared, show);
  PictureWriter writer;
  const bool drawn = draw(
      cues, show.slides.panel.size,
      [&](const PicturedCue& each) { return frame_of(prepared, show, each, options.menu); },
      [&](const PicturedCue& each, const screen::Picture& picture) {
        writer.add(picture, file_of(show, each.cue, options));
        if (proof) proof->add(each.cue, picture);
      },
      progress_of(options.verbosity), interruption);
  if (!drawn) return false;
  writer.finish();
  if (interruption.drain()) return false;
  if (proof) proof->write(options.proof, ProofFormat::WebPage);
  return true;
}

void print_names(const show::Show& show, const std::vector<PicturedCue>& cues,
                 const RenderOptions& options) {
  for (const PicturedCue& each : cues) {
    std::cout << file_of(show, each.cue, options).string() << '\n';
  }
  if (!options.proof.empty()) std::cout << options.proof.string() << '\n';
}

int render(const content::PreparedShow& prepared, const RenderOptions& options) {
  show::Show show = show_to_look_through(prepared, options.language);
  if (options.instant) show.drift = prepared.show.drift;  // that frame as it is
  make_folders(options.folder);
  const std::vector<PicturedCue> cues = cues_of(show, options);
  if (!write_pictures(prepared, show, cues, options)) {
    end_as_interrupted();
    return exit_findings;
  }
  if (options.verbosity == Verbosity::Verbose) print_names(show, cues, options);
  if (options.verbosity == Verbosity::Usual && terminal_of(STDERR_FILENO)) {
    tell(std::to_string(cues.size()) + " pictures in " + options.folder.string());
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
