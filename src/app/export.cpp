// lectern export: one language of the show as subtitles or as plain text.
#include <iostream>

#include "app/verbs.h"
#include "base/file.h"
#include "show/subtitles.h"

namespace lectern::app {
namespace {

/// What is shown, a paragraph for each slide.
std::string to_text(const show::Show& show) {
  std::string text;
  for (const show::Cue& cue : show.timeline.cues) {
    const std::string& said = show::slide_of(show, cue).readings.front().text;
    if (!said.empty()) text += (text.empty() ? "" : "\n") + said + '\n';
  }
  return text;
}

std::string exported(const show::Show& show, ExportOptions::Format format) {
  switch (format) {
    case ExportOptions::Format::WebVtt: return show::to_webvtt(show);
    case ExportOptions::Format::SubRip: return show::to_subrip(show);
    case ExportOptions::Format::Text: break;
  }
  return to_text(show);
}

}  // namespace

int export_show(const ExportOptions& options) {
  return with_exhibit(options.target, [&](const Exhibit& exhibit) {
    const show::Show alone = only(exhibit.show, options.language, exhibit.config);
    const std::string text = exported(alone, options.format);
    if (options.file.empty()) {
      std::cout << text;
    } else {
      replace_file(options.file, text);
    }
    return exit_fine;
  });
}

}  // namespace lectern::app
