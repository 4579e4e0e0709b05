#include "kiosk/report/metrics.h"

#include <chrono>
#include <utility>
#include <vector>

namespace lectern::kiosk {
namespace {

constexpr Duration written_every = std::chrono::seconds(15);
constexpr std::string_view language_prefix = "language:";

/// Of label values: backslash, quote and line feed.
std::string escaped(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '\\' || c == '"') escaped += '\\';
    escaped += c == '\n' ? std::string("\\n") : std::string(1, c);
  }
  return escaped;
}

std::string label(std::string_view name, std::string_view value) {
  return '{' + std::string(name) + "=\"" + escaped(value) + "\"}";
}

/// A metric's samples, each by its labels.
using Samples = std::vector<std::pair<std::string, std::uint64_t>>;

class Exposition {
 public:
  void gauge(const std::string& name, const char* help, const Samples& samples) {
    add(name, "gauge", help, samples);
  }
  void gauge(const std::string& name, const char* help, std::uint64_t value) {
    gauge(name, help, {{"", value}});
  }
  void counter(const std::string& name, const char* help, const Samples& samples) {
    add(name, "counter", help, samples);
  }
  /// Of what is not known nothing is said.
  void instant(const std::string& name, const char* help,
               const std::optional<std::chrono::sys_seconds>& instant) {
    if (!instant || instant->time_since_epoch().count() < 0) return;
    gauge(name, help, static_cast<std::uint64_t>(instant->time_since_epoch().count()));
  }

  std::string text() && { return std::move(text_); }

 private:
  void add(const std::string& name, const char* type, const char* help, const Samples& samples) {
    text_ += "# HELP lectern_" + name + ' ' + help + "\n# TYPE lectern_" + name + ' ' + type + '\n';
    for (const auto& [labels, value] : samples) {
      text_ += "lectern_" + name + labels + ' ' + std::to_string(value) + '\n';
    }
  }

  std::string text_;
};

void add_status(Exposition& exposition, const Status& status) {
  Samples by_state;
  for (const State state : states) {
    by_state.emplace_back(label("state", name(state)), state == status.state ? 1 : 0);
  }
  exposition.gauge("state", "1 for the state that the kiosk is in.", by_state);
  exposition.gauge("build_info", "1, labelled with the version of Lectern.",
                   {{label("version", status.version), 1}});
  exposition.gauge("content_info", "1, labelled with what tells the content shown from others.",
                   {{label("hash", status.content_hash), 1}});
  exposition.gauge("language_info", "1, labelled with the language on the panel.",
                   {{label("language", status.language.text()), 1}});
  exposition.gauge("slide_number", "The slide on the panel, from 1.", status.slide);
  exposition.gauge("slides", "Slides of the speech.", status.slides);
  exposition.gauge("problems", "Warnings and errors of content and configuration.",
                   status.problems);
  exposition.instant("start_time_seconds", "When the kiosk started.", status.started);
  exposition.instant("last_frame_timestamp_seconds", "When the picture last changed.",
                     status.last_frame);
  exposition.instant("next_slide_timestamp_seconds",
                     "When the next slide is due; long past: the kiosk hangs.", status.next_slide);
}

std::uint64_t count_of(const Tally& tally, std::string_view what) {
  const auto found = tally.find(what);
  return found == tally.end() ? 0 : found->second;
}

void add_counts(Exposition& exposition, const Tally& tally) {
  const auto counter = [&](const char* metric, const char* help, Counted what) {
    exposition.counter(metric, help, {{"", count_of(tally, name(what))}});
  };
  counter("slides_shown_total", "Slides shown since the kiosk started.", Counted::Slide);
  counter("loops_total", "Rounds of the show ended since the kiosk started.", Counted::Loop);
  counter("touches_total", "Touches since the kiosk started.", Counted::Touch);
  Samples by_language;
  for (const auto& [what, count] : tally) {
    if (!what.starts_with(language_prefix)) continue;
    by_language.emplace_back(label("language", what.substr(language_prefix.size())), count);
  }
  exposition.counter("language_chosen_total",
                     "How often visitors chose a language since the kiosk started.", by_language);
}

}  // namespace

std::string to_metrics(const Status& status, const Tally& since_start, Up up) {
  Exposition exposition;
  exposition.gauge("up", "1 while the kiosk runs; 0 once it has ended as it should.",
                   up == Up::Yes ? 1 : 0);
  if (up == Up::Yes) add_status(exposition, status);
  add_counts(exposition, since_start);
  return std::move(exposition).text();
}

void MetricsFile::update(const Status& status, const Tally& since_start, SteadyTime now) {
  const bool changed =
      !written_ || written_->state != status.state || written_->problems != status.problems;
  if ((!changed && now - written_->at < written_every) || file_.waits(now)) return;
  if (file_.write(to_metrics(status, since_start, Up::Yes), now)) {
    written_ = {status.state, status.problems, now};
  }
}

void MetricsFile::finish(const Status& status, const Tally& since_start, SteadyTime now) {
  file_.write(to_metrics(status, since_start, Up::No), now);
}

}  // namespace lectern::kiosk
