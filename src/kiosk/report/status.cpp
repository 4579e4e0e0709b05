#include "kiosk/report/status.h"

#include <algorithm>
#include <ctime>
#include <nlohmann/json.hpp>
#include <type_traits>
#include <utility>

#include "base/failure.h"
#include "base/system/file.h"
#include "kiosk/calendar.h"

namespace lectern::kiosk {
namespace {

using nlohmann::ordered_json;
using std::chrono::sys_seconds;

constexpr std::chrono::minutes stalled_after{1};
constexpr std::chrono::minutes slow_after{1};
constexpr const char* instant_form = "%Y-%m-%dT%H:%M:%SZ";

std::optional<sys_seconds> parse_instant(const std::string& text) {
  std::tm parts{};
  const char* end = strptime(text.c_str(), instant_form, &parts);
  if (end == nullptr || end != text.c_str() + text.size()) return std::nullopt;
  return sys_seconds(std::chrono::seconds(timegm(&parts)));
}

ordered_json to_node(const std::optional<sys_seconds>& instant) {
  return instant ? ordered_json(instant_text(*instant)) : ordered_json(nullptr);
}

[[noreturn]] void fail(const char* key) {
  throw Failure("it is no status of a kiosk: \"" + std::string(key) + "\" is missing or wrong");
}

/// What is missing or null stays as it is.
template <typename Value>
void read(const ordered_json& object, const char* key, Value& value) try {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return;
  if constexpr (std::is_integral_v<Value>) {
    if (!found->is_number_unsigned() || !std::in_range<Value>(found->get<std::uint64_t>()))
      fail(key);
  }
  found->get_to(value);
} catch (const ordered_json::exception&) {
  fail(key);
}

/// The same of a text that `parse` makes a value of.
template <typename Value, typename Parse>
void read(const ordered_json& object, const char* key, Value& value, Parse parse) {
  std::string text;
  read(object, key, text);
  if (text.empty()) return;
  const auto parsed = parse(text);
  if (!parsed) fail(key);
  value = *parsed;
}

std::optional<State> parse_state(std::string_view text) {
  const auto* const found =
      std::ranges::find(states, text, [](State state) { return name(state); });
  return found == states.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

std::string_view name(State state) {
  switch (state) {
    case State::Playing: return "playing";
    case State::Closed: return "closed";
    case State::Paused: return "paused";
    case State::Fallback: return "fallback";
    case State::Waiting: return "waiting";
  }
  return "";
}

void set_problems(Status& status, const Problems& problems) {
  status.problems = 0;
  status.first_problems.clear();
  for (const Severity severity : {Severity::Error, Severity::Warning}) {
    for (const Problem& problem : problems) {
      if (problem.severity != severity) continue;
      ++status.problems;
      if (status.first_problems.size() < most_problems_listed) {
        status.first_problems.push_back(to_string(problem));
      }
    }
  }
}

bool stalled(const Status& status, sys_seconds now) {
  return status.next_slide && now - *status.next_slide > stalled_after;
}

bool loads_slowly(const Status& status, sys_seconds now) {
  return status.loading_since && now - *status.loading_since > slow_after;
}

std::string to_json(const Status& status) {
  const ordered_json json{{"version", status.version},
                          {"pid", status.pid},
                          {"state", name(status.state)},
                          {"language", status.language.text()},
                          {"slide", status.slide},
                          {"slides", status.slides},
                          {"loop", status.loop},
                          {"last_frame", to_node(status.last_frame)},
                          {"next_slide", to_node(status.next_slide)},
                          {"loading_since", to_node(status.loading_since)},
                          {"content_hash", status.content_hash},
                          {"source", status.source},
                          {"deck", status.deck},
                          {"problems", status.problems},
                          {"first_problems", status.first_problems},
                          {"started", to_node(status.started)}};
  // Names of files need not be UTF-8.
  return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + '\n';
}

Status parse_status(std::string_view json) {
  const ordered_json object = ordered_json::parse(json, nullptr, false);
  if (!object.is_object()) throw Failure("it is no status of a kiosk, or only a part of one");
  if (!object.contains("state")) fail("state");
  Status status;
  read(object, "version", status.version);
  read(object, "pid", status.pid);
  if (status.pid <= 0) fail("pid");
  read(object, "state", status.state, parse_state);
  read(object, "language", status.language, LanguageTag::parse);
  read(object, "slide", status.slide);
  read(object, "slides", status.slides);
  read(object, "loop", status.loop);
  read(object, "last_frame", status.last_frame, parse_instant);
  read(object, "next_slide", status.next_slide, parse_instant);
  read(object, "loading_since", status.loading_since, parse_instant);
  read(object, "content_hash", status.content_hash);
  read(object, "source", status.source);
  read(object, "deck", status.deck);
  read(object, "problems", status.problems);
  read(object, "first_problems", status.first_problems);
  read(object, "started", status.started, parse_instant);
  return status;
}

Status read_status(const std::filesystem::path& file) {
  const std::string json = read_file(file);
  try {
    return parse_status(json);
  } catch (const Failure& failure) {
    throw Failure("cannot use " + file.string() + ": " + failure.what());
  }
}

}  // namespace lectern::kiosk
