// PNG files: the picture's own pixels, the same bytes every time, and nothing half written.
#include "screen/output/png.h"

#include <SDL_image.h>
#include <doctest/doctest.h>
#include <unistd.h>

#include <random>
#include <string>

#include "base/failure.h"
#include "base/system/file.h"
#include "screen/sdl.h"

namespace lectern::screen {
namespace {

/// A folder of its own for each test, gone with it.
class Folder {
 public:
  Folder()
      : path_(std::filesystem::temp_directory_path() /
              ("lectern-png-" + std::to_string(getpid()))) {
    std::filesystem::create_directories(path_);
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  std::filesystem::path file(const std::string& name) const { return path_ / name; }
  bool holds_only(const std::string& name) const {
    std::size_t others = 0;
    for (const auto& entry : std::filesystem::directory_iterator(path_)) {
      others += entry.path().filename() != name ? 1 : 0;
    }
    return others == 0 && std::filesystem::exists(file(name));
  }

 private:
  std::filesystem::path path_;
};

Picture noise(Size size) {
  Picture picture(size);
  std::minstd_rand random(6);
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x)
      picture.row(y)[x] = static_cast<Pixel>(random()) & 0xFFFFFF;
  }
  return picture;
}

}  // namespace

TEST_CASE("a PNG holds the picture's pixels, without alpha") {
  const Folder folder;
  for (const Size size : {Size{1, 1}, Size{7, 3}, Size{333, 100}}) {
    const Picture picture = noise(size);
    write_png(picture, folder.file("001-en.png"));
    CHECK(folder.holds_only("001-en.png"));

    const SdlSurface loaded(IMG_Load(folder.file("001-en.png").c_str()));
    REQUIRE(loaded);
    CHECK(loaded->format->BytesPerPixel == 3);
    const SdlSurface read(SDL_ConvertSurfaceFormat(loaded.get(), SDL_PIXELFORMAT_XRGB8888, 0));
    REQUIRE(read);
    REQUIRE(Size{read->w, read->h} == size);
    int different = 0;
    for (int y = 0; y < size.height; ++y) {
      const auto* row = reinterpret_cast<const Pixel*>(static_cast<const std::byte*>(read->pixels) +
                                                       std::ptrdiff_t{y} * read->pitch);
      for (int x = 0; x < size.width; ++x)
        different += (row[x] & 0xFFFFFF) != picture.row(y)[x] ? 1 : 0;
    }
    CHECK(different == 0);
  }
}

TEST_CASE("the same picture gives the same bytes, and replaces what was there") {
  const Folder folder;
  write_png(noise({40, 40}), folder.file("a.png"));
  const std::string first = read_file(folder.file("a.png"));
  CHECK(first.substr(0, 4) == "\x89PNG");
  write_png(noise({20, 40}), folder.file("a.png"));
  CHECK(read_file(folder.file("a.png")) != first);
  write_png(noise({40, 40}), folder.file("a.png"));
  CHECK(read_file(folder.file("a.png")) == first);
}

TEST_CASE("where no file can be written it is a failure, and nothing is left behind") {
  const Folder folder;
  CHECK_THROWS_AS(write_png(noise({4, 4}), folder.file("no/such/folder/a.png")), Failure);
  std::filesystem::create_directories(folder.file("a.png/occupied"));
  CHECK_THROWS_AS(write_png(noise({4, 4}), folder.file("a.png")), Failure);
  CHECK(folder.holds_only("a.png"));
}

}  // namespace lectern::screen
