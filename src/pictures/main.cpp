// lectern-read-picture and lectern-draw-picture WIDTH HEIGHT inside|cover: the picture on standard
// input as the pixels of an Image, after a line of its size and what is to be said of it; or, with
// status 1, what is wrong with it. Programs of their own, shut in: pictures come from anybody, and
// the player needs none of the libraries that read them.
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <exception>
#include <iostream>
#include <new>
#include <span>
#include <string>

#include "base/failure.h"
#include "base/number.h"
#include "pictures/picture.h"
#include "pictures/sandbox.h"

namespace {

using namespace lectern;

pictures::Wanted wanted_by(std::span<char*> arguments) {
  if (arguments.size() == 4) {
    const auto width = parse_number<int>(arguments[1]);
    const auto height = parse_number<int>(arguments[2]);
    const std::string fit = arguments[3];
    if (width && height && *width > 0 && *height > 0) {
      return {{*width, *height}, fit == "cover" ? Fit::Cover : Fit::Inside};
    }
  }
  throw Failure(": PROGRAM WIDTH HEIGHT inside|cover < PICTURE");
}

/// Standard input, which has to be a file.
std::string_view standard_input() {
  struct stat file {};
  if (fstat(STDIN_FILENO, &file) != 0) throw Failure("cannot be read");
  if (file.st_size == 0) throw Failure("is empty");
  const auto size = static_cast<std::size_t>(file.st_size);
  void* bytes = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, STDIN_FILENO, 0);
  if (bytes == MAP_FAILED) throw Failure("cannot be read");
  return {static_cast<const char*>(bytes), size};
}

void print(const pictures::ReadPicture& read) {
  const Image& image = read.image;
  std::cout << image.size.width << ' ' << image.size.height << ' ' << read.note << '\n';
  std::cout.write(reinterpret_cast<const char*>(image.pixels.data()),
                  static_cast<std::streamsize>(image.pixels.size() * sizeof(image.pixels[0])));
  std::cout.flush();
}

}  // namespace

int main(int argument_count, char** arguments) {
  using namespace lectern::pictures;
  try {
    limit_resources();
    close(STDERR_FILENO);  // what libraries remark would stand among the pixels
    const Wanted wanted = wanted_by(std::span(arguments, static_cast<std::size_t>(argument_count)));
    const std::string_view bytes = standard_input();
    enter_sandbox();
    print(LECTERN_READ_PICTURE(bytes, wanted));
    _exit(std::cout ? 0 : 1);  // what libraries do at the end is not needed
  } catch (const std::bad_alloc&) {
    std::cout << "needs more than 256 MB of memory to be read: make it as large as the panel";
  } catch (const std::exception& failure) {
    std::cout << message_of(failure);
  }
  std::cout.flush();
  _exit(1);
}
