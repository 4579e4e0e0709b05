// Writes the manual pages and what shells complete, when the program is built: of its command line
// and of the commented files.
#include <filesystem>
#include <iostream>
#include <string>

#include "app/grammar.h"
#include "app/usage.h"
#include "base/failure.h"
#include "base/system/file.h"
#include "manual/completion.h"
#include "manual/pages.h"
#include "manual/shells.h"

namespace lectern::manual {
namespace {

namespace fs = std::filesystem;

void write_all(const fs::path& source, const fs::path& out, const Edition& edition) {
  app::Request request;
  const auto app = app::command_line(request);
  Problems problems;
  const config::FindingPages findings =
      config::read_finding_pages(source / "assets/findings.toml", problems);
  if (!problems.empty()) throw Failure(to_string(problems.front()));
  const auto write = [&](const std::string& name, const Page& page) {
    write_file(out / name, page.roff());
  };
  make_folders(out);
  write("lectern.1", program_page(*app, edition));
  for (const CLI::App* verb : app::verbs_of(*app)) {
    write("lectern-" + verb->get_name() + ".1", verb_page(*verb, edition));
  }
  write("lectern.toml.5", file_page("lectern.toml", "how a kiosk is configured",
                                    read_file(source / "config/kiosk.toml"), edition));
  write("lectern-deck.5", file_page("lectern-deck", "a speech in its languages, as files",
                                    read_file(source / "assets/templates/deck.toml"), edition));
  write("lectern-theme.5", file_page("lectern-theme", "the colours of a show",
                                     read_file(source / "assets/themes/night.toml"), edition));
  write("lectern-findings.7", findings_page(findings, edition));
  write_file(out / "lectern.bash", bash_completion(*app, findings));
  write_file(out / "_lectern", zsh_completion(*app, findings));
  write_file(out / "lectern.fish", fish_completion(*app, findings));
}

}  // namespace
}  // namespace lectern::manual

/// main SOURCE_DIRECTORY OUT_DIRECTORY VERSION DATE
int main(int argc, char** argv) {
  if (argc != 5) return 2;
  try {
    lectern::manual::write_all(argv[1], argv[2], {argv[3], argv[4]});
  } catch (const std::exception& failure) {
    std::cerr << "lectern-write-manual: " << lectern::message_of(failure) << '\n';
    return 1;
  }
  return 0;
}
