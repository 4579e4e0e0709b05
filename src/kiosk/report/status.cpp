#include "kiosk/report/status.h"

#include <algorithm>
#include <ctime>
#include <limits>
#include <nlohmann/json.hpp>

#include "base/failure.h"
#include "base/system/file.h"
#include "kiosk/calendar.h"

namespace lectern::kiosk {
namespace {

using nlohmann::ordered_json;
using std::chrono::sys_seconds;

constexpr std::chrono::minutes stalled_after{1};
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

/// Reads one object key by key; what is missing or null stays as it is.
class Reader {
 public:
  explicit Reader(const ordered_json& object) : object_(object) {}

  void read(const char* key, std::string& value) const {
    const ordered_json* node = find(key);
    if (node == nullptr) return;
    if (!node->is_string()) wrong(key);
    value = node->get<std::string>();
  }

  void read(const char* key, std::uint64_t& value) const {
    const ordered_json* node = find(key);
    if (node == nullptr) return;
    if (!node->is_number_unsigned()) wrong(key);
    value = node->get<std::uint64_t>();
  }

  void read(const char* key, std::optional<sys_seconds>& value) const {
    std::string text;
    read(key, text);
    if (text.empty()) return;
    value = parse_instant(text);
    if (!value) wrong(key);
  }

  void read(const char* key, std::vector<std::string>& value) const {
    const ordered_json* node = find(key);
    if (node == nullptr) return;
    if (!node->is_array()) wrong(key);
    for (const ordered_json& element : *node) {
      if (!element.is_string()) wrong(key);
      value.push_back(element.get<std::string>());
    }
  }

  [[noreturn]] static void wrong(const char* key) {
    throw Failure("it is no status of a kiosk: \"" + std::string(key) + "\" is missing or wrong");
  }

 private:
  const ordered_json* find(const char* key) const {
    const auto found = object_.find(key);
    return found == object_.end() || found->is_null() ? nullptr : &*found;
  }

  const ordered_json& object_;
};

State read_state(const Reader& reader) {
  std::string text;
  reader.read("state", text);
  const auto found =
      std::find_if(states.begin(), states.end(), [&](State state) { return name(state) == text; });
  if (found == states.end()) Reader::wrong("state");
  return *found;
}

int read_pid(const Reader& reader) {
  std::uint64_t pid = 0;
  reader.read("pid", pid);
  if (pid == 0 || pid > std::numeric_limits<int>::max()) Reader::wrong("pid");
  return static_cast<int>(pid);
}

LanguageTag read_language(const Reader& reader) {
  std::string text;
  reader.read("language", text);
  if (text.empty()) return {};
  const auto tag = LanguageTag::parse(text);
  if (!tag) Reader::wrong("language");
  return *tag;
}

}  // namespace

std::string_view name(State state) {
  switch (state) {
    case State::Playing: return "playing";
    case State::Closed: return "closed";
    case State::Paused: return "paused";
    case State::Fallback: return "fallback";
  }
  return "";
}

void tell_problems(Status& status, const Problems& problems) {
  status.problems = 0;
  status.first_problems.clear();
  for (const Severity severity : {Severity::Error, Severity::Warning}) {
    for (const Problem& problem : problems) {
      if (problem.severity != severity) continue;
      ++status.problems;
      if (status.first_problems.size() < most_problems_told) {
        status.first_problems.push_back(to_string(problem));
      }
    }
  }
}

bool stalled(const Status& status, sys_seconds now) {
  return status.next_slide && now - *status.next_slide > stalled_after;
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
                          {"content_hash", status.content_hash},
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
  const Reader reader(object);
  Status status;
  reader.read("version", status.version);
  status.pid = read_pid(reader);
  status.state = read_state(reader);
  status.language = read_language(reader);
  reader.read("slide", status.slide);
  reader.read("slides", status.slides);
  reader.read("loop", status.loop);
  reader.read("last_frame", status.last_frame);
  reader.read("next_slide", status.next_slide);
  reader.read("content_hash", status.content_hash);
  reader.read("deck", status.deck);
  reader.read("problems", status.problems);
  reader.read("first_problems", status.first_problems);
  std::optional<sys_seconds> started;
  reader.read("started", started);
  status.started = started.value_or(sys_seconds{});
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
