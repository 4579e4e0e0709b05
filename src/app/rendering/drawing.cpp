#include "app/rendering/drawing.h"

#include <csignal>
#include <string>

#include "base/failure.h"
#include "screen/compose/compositor.h"

namespace lectern::app {

show::Show show_to_look_through(const content::PreparedShow& prepared,
                                const std::optional<LanguageTag>& language) {
  show::Show show =
      language ? content::only(prepared.show, *language, prepared.config) : prepared.show;
  show.drift = {};
  if (show::empty(show)) {
    throw Failure("there is nothing to show in " + prepared.deck.folder.string());
  }
  return show;
}

std::vector<PicturedCue> pictured_cues(const show::Show& show,
                                       const std::optional<std::size_t>& slide) {
  std::vector<PicturedCue> cues;
  for (const show::Cue& cue : show.timeline.cues) {
    if (!slide || show::number_of(show, cue) == *slide) {
      cues.push_back({cue, show::settled(show, cue)});
    }
  }
  if (cues.empty() && slide) throw Failure("there is no slide " + std::to_string(*slide));
  return cues;
}

std::string letter_of(const show::Show& show, const show::Cue& cue) {
  const auto& slides = show.slides.editions[cue.edition].slides;
  std::size_t nth = 0;
  while (nth < cue.slide && slides[cue.slide - nth - 1].number == slides[cue.slide].number) ++nth;
  return nth == 0 ? "" : std::string(1, static_cast<char>('a' + nth));
}

bool draw(const std::vector<PicturedCue>& cues, Size panel, const FrameOf& frame_of,
          const TakePicture& take, ProgressLine::Wanted progress,
          screen::TerminationSignals& interruption) {
  screen::Compositor compositor(panel, Rotation::None);
  ProgressLine line(cues.size(), "pictures", progress);
  std::size_t drawn = 0;
  for (const PicturedCue& each : cues) {
    if (interruption.drain()) return false;
    compositor.compose(frame_of(each));
    take(each, compositor.picture());
    line.show(++drawn);
  }
  return true;
}

void end_as_interrupted() {
  std::signal(SIGINT, SIG_DFL);
  std::raise(SIGINT);
}

}  // namespace lectern::app
