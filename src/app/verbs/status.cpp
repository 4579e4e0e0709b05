// lectern status: what a running kiosk shows, read from its status file.
#include "kiosk/report/status.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <optional>

#include "app/verbs/printing.h"
#include "app/verbs/verbs.h"
#include "base/failure.h"
#include "base/one_line.h"
#include "kiosk/report/log.h"
#include "kiosk/report/status_settings.h"

namespace lectern::app {
namespace {

using kiosk::State;
using kiosk::Status;
using std::chrono::seconds;
using std::chrono::sys_seconds;

/// The name of a process's program; empty when there is no such process.
std::string program_of(const std::string& process) {
  std::ifstream stream("/proc/" + process + "/comm");
  std::string program;
  std::getline(stream, program);
  return program;
}

/// A number may have passed to another program since the kiosk ended.
bool runs(const Status& status) {
  return program_of(std::to_string(status.pid)) == program_of("self");
}

/// What there is to be read, and why not if there is not.
struct Found {
  std::optional<Status> status;
  bool running = false;
  std::string reason;
};

/// The first running kiosk of these; or else what is known of one that is not.
Found find_kiosk(const std::vector<std::filesystem::path>& files) {
  Found found;
  for (const std::filesystem::path& file : files) {
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown) && files.size() > 1) continue;
    try {
      const Status status = kiosk::read_status(file);
      if (runs(status)) return {status, true, ""};
      if (!found.status) {
        found = {status, false,
                 "process " + std::to_string(status.pid) + " of " + file.string() +
                     " has ended and did not say so"};
      }
    } catch (const Failure& failure) {
      if (found.reason.empty()) found.reason = failure.what();
    }
  }
  if (found.reason.empty()) found.reason = "there is no status file";
  return found;
}

std::string length_of(seconds length) {
  struct Unit {
    seconds length;
    const char* name;
  };
  constexpr std::array units{Unit{seconds(86400), " d"}, Unit{seconds(3600), " h"},
                             Unit{seconds(60), " min"}, Unit{seconds(1), " s"}};
  const auto unit = std::find_if(units.begin(), units.end() - 1,
                                 [&](const Unit& each) { return length >= 2 * each.length; });
  return std::to_string(length / unit->length) + unit->name;
}

std::string ago(sys_seconds instant, sys_seconds now) {
  return instant <= now ? length_of(now - instant) + " ago" : "in " + length_of(instant - now);
}

std::string local_time(sys_seconds instant) {
  const std::time_t time = instant.time_since_epoch().count();
  std::tm parts{};
  char text[64];
  if (localtime_r(&time, &parts) == nullptr) return "";
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d %H:%M:%S %Z", &parts)};
}

void line(const char* subject, const std::string& text) {
  std::cout << subject << std::string(10 - std::char_traits<char>::length(subject), ' ')
            << one_line(text) << '\n';
}

std::string state_of(const Status& status, sys_seconds now) {
  std::string text(name(status.state));
  if (status.state == State::Fallback) text += ": the last good content, not what is there now";
  if (status.state == State::Waiting) text += ": there is no display to show on";
  if (stalled(status, now)) text += ", but hanging: no slide since one was due";
  return text;
}

/// What stands on the panel.
void print_show(const Status& status, sys_seconds now) {
  line("language", status.language.text());
  line("slide", std::to_string(status.slide) + " of " + std::to_string(status.slides) + ", round " +
                    std::to_string(status.loop) +
                    (status.next_slide ? ", next " + ago(*status.next_slide, now) : ""));
  line("frame", status.last_frame ? "changed " + ago(*status.last_frame, now) : "none yet");
  if (status.loading_since)
    line("loading", "other content, since " + ago(*status.loading_since, now));
  if (!status.source.empty()) line("source", status.source);
  line("content", status.content_hash + " of " + status.deck);
}

void print_text(const Found& found, sys_seconds now) {
  if (!found.running) line("state", "no kiosk runs: " + found.reason);
  if (!found.status) return;
  const Status& status = *found.status;
  if (found.running) line("state", state_of(status, now));
  if (status.state != State::Waiting) print_show(status, now);
  line("started", local_time(status.started) + ", " + ago(status.started, now));
  line("process", std::to_string(status.pid) + ", version " + status.version);
  line("problems", std::to_string(status.problems));
  for (const std::string& problem : status.first_problems) line("", problem);
  if (status.first_problems.size() < status.problems) line("", "lectern check tells all");
}

/// As the file has it, and what follows from it at this time.
void print_json(const Found& found, sys_seconds now) {
  nlohmann::ordered_json json = nlohmann::ordered_json::object();
  if (found.status) json = nlohmann::ordered_json::parse(to_json(*found.status));
  json["running"] = found.running;
  if (!found.running) json["reason"] = found.reason;
  if (found.status) json["stalled"] = stalled(*found.status, now);
  if (found.status && found.status->last_frame) {
    json["last_frame_age_ms"] = Duration(now - *found.status->last_frame).count();
  }
  print(json);
}

std::vector<std::filesystem::path> status_files_of(const StatusOptions& options) {
  if (!options.file.empty()) return {options.file};
  const content::OpenedContent opened = content::open_content(options.target);
  // A kiosk whose configuration is broken by now plays on, and writes its status.
  report(opened.problems);
  return status_file_candidates(opened.config.status);
}

bool fine(const Found& found, sys_seconds now) {
  return found.running && !stalled(*found.status, now) && !loads_slowly(*found.status, now) &&
         found.status->state != State::Fallback && found.status->state != State::Waiting &&
         found.status->problems == 0;
}

}  // namespace

int status(const StatusOptions& options) {
  const Found found = find_kiosk(status_files_of(options));
  const auto now = std::chrono::floor<seconds>(std::chrono::system_clock::now());
  options.output == OutputFormat::Json ? print_json(found, now) : print_text(found, now);
  return fine(found, now) ? exit_fine : exit_findings;
}

}  // namespace lectern::app
