// Pictures drawn by one thread and written by others, and how far that has come.
#include <doctest/doctest.h>

#include <chrono>
#include <filesystem>
#include <string>

#include "app/rendering/picture_writer.h"
#include "app/rendering/progress.h"
#include "base/failure.h"
#include "support/program.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::app;
using namespace std::chrono_literals;

namespace {

screen::Picture picture_of(screen::Pixel pixel) {
  screen::Picture picture({64, 36});
  for (int y = 0; y < 36; ++y) std::fill_n(picture.row(y), 64, pixel);
  return picture;
}

const std::string remarks = LECTERN_ASSETS "/remarks";

}  // namespace

TEST_CASE("every picture is written under its own name") {
  TemporaryFolder folder;
  PictureWriter writer;
  const auto file = [&](unsigned i) { return folder.path() / (std::to_string(i) + ".png"); };
  for (unsigned i = 0; i < 40; ++i) writer.add(picture_of(i % 2), file(i));
  writer.finish();
  for (unsigned i = 0; i < 40; ++i) CHECK(read_file(file(i)) == read_file(file(i % 2)));
  CHECK(read_file(file(0)) != read_file(file(1)));
}

TEST_CASE("a picture that cannot be written is a failure of the whole") {
  TemporaryFolder folder;
  PictureWriter writer;
  writer.add(picture_of(0), folder.path() / "not/there.png");
  CHECK_THROWS_AS(writer.finish(), Failure);
  CHECK_THROWS_AS(writer.add(picture_of(0), folder.path() / "a.png"), Failure);
}

TEST_CASE("progress is told with what is left, once that can be told") {
  CHECK(progress_in_words(0, 198, "pictures", 900ms) == "0 of 198 pictures");
  CHECK(progress_in_words(9, 198, "pictures", 300ms) == "9 of 198 pictures");
  CHECK(progress_in_words(99, 198, "pictures", 61s) == "99 of 198 pictures, 1 min 1 s left");
  CHECK(progress_in_words(198, 198, "pictures", 5s) == "198 of 198 pictures, 0 s left");
}

TEST_CASE("render names what it writes only when it is asked to") {
  TemporaryFolder folder;
  const std::string command = "render " + remarks +
                              " --panel 640x360 --language en --slide 2 --out " +
                              folder.path().string();
  CHECK(lectern_with(command + " 2>&1").output.empty());
  CHECK(lectern_with(command + " --verbose").output ==
        (folder.path() / "002-en.png").string() + "\n");
}

TEST_CASE("whoever interrupts render finds whole pictures only") {
  TemporaryFolder folder;
  const std::string out = folder.path().string() + "/out";
  // the first picture is the sign that it is drawing
  const Outcome outcome = lectern_with("render " + remarks + " --panel 1920x1080 --out " + out +
                                       " & pid=$!; until ls " + out +
                                       "/*.png >/dev/null 2>&1; do kill -0 $pid || break; done; "
                                       "kill -INT $pid; wait $pid; echo $?");
  CHECK(outcome.output == "130\n");
  std::size_t pictures = 0;
  for (const auto& entry : std::filesystem::directory_iterator(out)) {
    CAPTURE(entry.path().string());
    CHECK(entry.path().extension() == ".png");
    const std::string bytes = read_file(entry.path());
    CHECK(bytes.ends_with("IEND\xae\x42\x60\x82"));
    ++pictures;
  }
  CHECK(pictures >= 1);
  CHECK(pictures < 264);
}
