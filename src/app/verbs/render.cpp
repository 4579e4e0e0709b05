// lectern render: the pictures of a show as PNG files, and a contact sheet of them.
#include <cstdio>
#include <iostream>

#include "app/verbs/proof.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "base/system/file.h"
#include "screen/compose/compositor.h"
#include "screen/output/png.h"

namespace lectern::app {
namespace {

namespace fs = std::filesystem;

std::string file_name(const show::Show& show, const show::Cue& cue) {
  char number[16];
  std::snprintf(number, sizeof number, "%03zu-", show::number_of(show, cue));
  return number + show.slides.editions[cue.edition].language.text() + ".png";
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

void draw(const show::Show& show, const std::vector<ProofEntry>& entries) {
  screen::Compositor compositor(show.slides.panel.size, Rotation::None);
  for (const ProofEntry& entry : entries) {
    compositor.compose(show::frame_at(show, entry.instant));
    screen::write_png(compositor.picture(), entry.picture);
    std::cout << entry.picture.string() << '\n';
  }
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
  draw(show, entries);
  if (!options.proof.empty()) {
    write_proof(show, prepared, entries, options.proof);
    std::cout << options.proof.string() << '\n';
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
