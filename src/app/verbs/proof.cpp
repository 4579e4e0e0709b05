// lectern proof: every slide beside its source, to be looked through and signed.
#include "app/rendering/proof.h"

#include <unistd.h>

#include "app/rendering/drawing.h"
#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"
#include "base/system/terminal.h"

namespace lectern::app {
namespace {

ProofFormat format_of(const ProofOptions& options) {
  if (options.form == ProofOptions::Form::WebPage) return ProofFormat::WebPage;
  return options.paper == ProofOptions::Paper::A4 ? ProofFormat::A4 : ProofFormat::Letter;
}

int write_proof(const content::PreparedShow& prepared, const ProofOptions& options) {
  screen::TerminationSignals interruption;  // before there are other threads
  const show::Show show = show_to_look_through(prepared, options.language);
  const std::vector<PicturedCue> cues = pictured_cues(show, options.slide);
  Proof proof(prepared, show);
  const bool drawn = draw(
      cues, show.slides.panel.size,
      [&](const PicturedCue& each) { return show::frame_at(show, each.instant); },
      [&](const PicturedCue& each, const screen::Picture& picture) {
        proof.add(each.cue, picture);
      },
      progress_of(options.verbosity), interruption);
  if (!drawn) {
    end_as_interrupted();
    return exit_findings;
  }
  proof.write(options.file, format_of(options));
  if (options.verbosity == Verbosity::Usual && terminal_of(STDERR_FILENO)) {
    tell(std::to_string(cues.size()) + " slides in " + options.file.string());
  }
  return exit_fine;
}

}  // namespace

int proof(const ProofOptions& options) {
  return with_prepared_show(options.target, [&](const content::PreparedShow& prepared) {
    return write_proof(prepared, options);
  });
}

}  // namespace lectern::app
