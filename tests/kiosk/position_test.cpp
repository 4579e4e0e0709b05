// Where a show goes on after a crash, and where it begins anew.
#include "kiosk/report/position.h"

#include <doctest/doctest.h>

#include "support/log_pipe.h"
#include "support/plain_show.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::kiosk;
using namespace std::chrono_literals;
using std::chrono::sys_seconds;

namespace {

constexpr sys_seconds noon{std::chrono::sys_days(std::chrono::year(2026) / 11 / 24) + 12h};

const show::Show& sample() {
  static const show::Show show =
      plain_show({{"en", {"One", "Two", "Three", "One"}}, {"fr", {"Un", "Deux", "Trois", "Un"}}});
  return show;
}

/// Where a show goes on that has this content now.
struct Row {
  const char* content;
  sys_seconds now;
  Instant instant;
};

}  // namespace

TEST_CASE("a show goes on with the passage that stood, from its beginning") {
  for (Instant instant{}; instant < Instant(2 * sample().timeline.length); instant += 1s) {
    const Position position = position_at(sample(), instant, "content", noon);
    const Instant begin(show::within_round(sample().timeline, instant).time_since_epoch() / 10s *
                        10s);
    CHECK(instant_of(position, sample(), "content", noon + 5s) == begin);
  }
}

TEST_CASE("a show begins at the beginning when what was kept is old, of the future or of another") {
  const Position position = position_at(sample(), Instant(55s), "content", noon);
  for (const Row& row :
       {Row{"content", noon, Instant(50s)}, Row{"content", noon + 599s, Instant(50s)},
        Row{"content", noon + 600s, Instant(0s)}, Row{"content", noon + 21h, Instant(0s)},
        Row{"content", noon - 1s, Instant(0s)}, Row{"other", noon, Instant(0s)}}) {
    CHECK(instant_of(position, sample(), row.content, row.now) == row.instant);
  }
  CHECK(instant_of(std::nullopt, sample(), "content", noon) == Instant{});
}

TEST_CASE("a passage is found where another setting has put it, or not at all") {
  const Position position = position_at(sample(), Instant(65s), "content", noon);  // Trois
  CHECK(instant_of(position, plain_show({{"fr", {"Titre", "Un", "Deux", "Trois"}}}), "content",
                   noon) == Instant(30s));
  CHECK(instant_of(position, plain_show({{"fr", {"Un", "Deux"}}}), "content", noon) == Instant{});
  CHECK(instant_of(position, plain_show({{"en", {"Trois"}}}), "content", noon) == Instant{});
  CHECK(instant_of(position, show::Show{}, "content", noon) == Instant{});
}

TEST_CASE("a position that is cut or changed anywhere is none") {
  const Position position = position_at(sample(), Instant(55s), "content", noon);
  const std::string line = to_line(position);
  CHECK(parse_position(line) == position);
  for (std::size_t size = 0; size < line.size(); ++size) {
    CHECK_FALSE(parse_position(line.substr(0, size)).has_value());
    for (const char byte : {'\0', ' ', '0', 'f', '\xFF'}) {
      std::string changed = line;
      changed[size] = byte;
      if (changed != line) CHECK_FALSE(parse_position(changed).has_value());
    }
  }
  CHECK_FALSE(parse_position(line + line).has_value());
}

TEST_CASE("a position of an instant that there is not is none") {
  for (const std::chrono::seconds saved :
       {-1s, std::chrono::seconds::min(), std::chrono::seconds::max()}) {
    const Position position = position_at(sample(), Instant(55s), "content", sys_seconds(saved));
    CHECK_FALSE(parse_position(to_line(position)).has_value());
  }
}

TEST_CASE("after a power cut a show is where it would be, had it gone on") {
  const Position position = position_at(sample(), Instant(55s), "content", noon);
  const auto length = std::chrono::round<std::chrono::seconds>(sample().timeline.length);
  for (const Row& row :
       {Row{"content", noon, Instant(50s)}, Row{"content", noon + 12s, Instant(62s)},
        Row{"content", noon + length, Instant(50s)}, Row{"content", noon + 4200s, Instant(0s)},
        Row{"content", noon - 1s, Instant(0s)}, Row{"other", noon, Instant(0s)}}) {
    CHECK(later_instant_of(position, sample(), row.content, row.now) == row.instant);
  }
}

namespace {

/// A kiosk's folders, on its card and in memory.
struct Folders {
  std::filesystem::path on_card() const { return state.path() / "position"; }
  std::filesystem::path in_memory() const { return runtime.path() / "position"; }
  PositionFiles files() { return {state.path(), {runtime.path()}, pipe.log}; }
  Instant resumed_after(std::chrono::seconds later) {
    return files().resume(sample(), "content", noon + later);
  }

  TemporaryFolder state;
  TemporaryFolder runtime;
  LogPipe pipe;
};

Position position_after(std::chrono::seconds later) {
  return position_at(sample(), Instant(later), "content", noon + later);
}

}  // namespace

TEST_CASE("each position is kept in memory, and hourly one on the card") {
  Folders folders;
  PositionFiles files = folders.files();
  std::size_t written = 0;
  std::string on_card;
  for (auto now = 0s; now < 7200s; now += 10s) {
    files.keep(position_after(now), SteadyTime(now));
    CHECK(read_file(folders.in_memory()) == to_line(position_after(now)));
    if (on_card == read_file(folders.on_card())) continue;
    on_card = read_file(folders.on_card());
    ++written;
  }
  CHECK(written == 2);
  CHECK(on_card == to_line(position_after(0s)) + to_line(position_after(3600s)));
  CHECK(folders.pipe.said() == "");
}

TEST_CASE("a show goes on by what is in memory, and after a power cut by the card") {
  Folders folders;
  CHECK(folders.resumed_after(0s) == Instant{});
  PositionFiles files = folders.files();
  files.keep(position_after(10s), SteadyTime(10s));
  files.keep(position_after(30s), SteadyTime(30s));
  CHECK(folders.resumed_after(35s) == Instant(30s));
  CHECK(folders.resumed_after(700s) == Instant(0s));  // as long after a crash as ever
  std::filesystem::remove(folders.in_memory());
  CHECK(folders.resumed_after(35s) == Instant(35s));
  std::string torn = read_file(folders.on_card());
  torn += to_line(position_after(40s));
  folders.state.with("position", torn);
  CHECK(folders.resumed_after(45s) == Instant(45s));
  folders.state.with("position", torn.substr(0, torn.size() - 2));
  CHECK(folders.resumed_after(45s) == Instant(0s));
}

TEST_CASE("the same passage is not written again, and after a clean end there is none") {
  Folders folders;
  PositionFiles files = folders.files();
  files.keep(position_after(0s), SteadyTime(0s));
  std::filesystem::remove(folders.in_memory());
  Position again = position_after(0s);
  again.saved += 400s;
  files.keep(again, SteadyTime(400s));
  CHECK_FALSE(std::filesystem::exists(folders.in_memory()));
  files.remove();
  CHECK_FALSE(std::filesystem::exists(folders.on_card()));
  files.remove();
  files.keep(position_after(20s), SteadyTime(500s));  // at once, after the kiosk was closed
  CHECK(read_file(folders.on_card()) == to_line(position_after(20s)));
  CHECK(folders.pipe.said() == "");
}

TEST_CASE("without a folder in memory there is the card") {
  Folders folders;
  PositionFiles files(folders.state.path(), {}, folders.pipe.log);
  files.keep(position_after(20s), SteadyTime(20s));
  CHECK(files.resume(sample(), "content", noon + 25s) == Instant(25s));
}

TEST_CASE("something else in the place of the position is none") {
  Folders folders;
  std::filesystem::create_directories(folders.on_card());
  std::filesystem::create_directories(folders.in_memory());
  CHECK(folders.resumed_after(0s) == Instant{});
}
