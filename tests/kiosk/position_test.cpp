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
  struct Row {
    const char* content;
    sys_seconds now;
    Instant instant;
  };
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

TEST_CASE("positions are kept sparingly, and gone after a clean end") {
  TemporaryFolder folder;
  LogPipe pipe;
  PositionFile file(folder.path(), pipe.log);
  CHECK_FALSE(file.read().has_value());
  const Position first = position_at(sample(), Instant(0s), "content", noon);
  const Position second = position_at(sample(), Instant(10s), "content", noon + 10s);
  file.keep(first, SteadyTime(0s));
  CHECK(file.read() == first);
  file.keep(second, SteadyTime(59s));
  CHECK(file.read() == first);
  file.keep(second, SteadyTime(60s));
  CHECK(file.read() == second);
  std::filesystem::remove(folder.path() / "position");
  Position again = second;
  again.saved = noon + 400s;
  file.keep(again, SteadyTime(400s));  // the same passage still
  CHECK_FALSE(file.read().has_value());
  file.keep(first, SteadyTime(500s));
  CHECK(file.read() == first);
  file.remove();
  CHECK_FALSE(file.read().has_value());
  file.remove();
  CHECK(pipe.said() == "");
}

TEST_CASE("something else in the place of the position is none") {
  TemporaryFolder folder;
  LogPipe pipe;
  std::filesystem::create_directories(folder.path() / "position");
  CHECK_FALSE(PositionFile(folder.path(), pipe.log).read().has_value());
}
