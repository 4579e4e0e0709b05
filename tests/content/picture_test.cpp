// Pictures from files.
#include "content/picture.h"

#include <doctest/doctest.h>

#include <string>

#include "base/failure.h"
#include "screen/output/png.h"
#include "support/temporary_folder.h"

using namespace lectern;
using namespace lectern::content;

namespace {

constexpr const char* drawing =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"20\" height=\"10\">"
    "<rect x=\"0\" y=\"0\" width=\"10\" height=\"10\" fill=\"#ff0000\"/></svg>";

Image load_image(const std::filesystem::path& file, Size box, Fit fit) {
  std::string note;
  return read_picture(file, box, fit, note);
}

std::uint32_t pixel(const Image& image, int x, int y) {
  return image.row(y)[static_cast<std::size_t>(x)];
}

/// Left half red, right half blue.
std::filesystem::path png(TemporaryFolder& folder, Size size) {
  screen::Picture picture(size);
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      picture.row(y)[x] = x < size.width / 2 ? 0xFF0000 : 0x0000FF;
    }
  }
  screen::write_png(picture, folder.path() / "p.png");
  return folder.path() / "p.png";
}

}  // namespace

TEST_CASE("a picture fits inside its box or covers it, whichever way they differ") {
  TemporaryFolder folder;
  struct Row {
    Size own, box, inside;
  };
  const Row rows[] = {
      {{40, 20}, {40, 20}, {40, 20}},  {{40, 20}, {20, 20}, {20, 10}},
      {{40, 20}, {100, 20}, {40, 20}}, {{40, 20}, {7, 90}, {7, 4}},
      {{20, 40}, {60, 60}, {30, 60}},  {{2, 2}, {33, 17}, {17, 17}},
      {{3, 200}, {50, 20}, {1, 20}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.own.width);
    CAPTURE(row.box.width);
    const auto file = png(folder, row.own);
    const Image inside = load_image(file, row.box, Fit::Inside);
    CHECK(inside.size == row.inside);
    CHECK(inside.pixels.size() == static_cast<std::size_t>(row.inside.width * row.inside.height));
    const Image cover = load_image(file, row.box, Fit::Cover);
    CHECK(cover.size == row.box);
    const int middle = row.box.height / 2;
    if (row.own.width > 2 && row.box.width >= 20) {
      CHECK((pixel(cover, 0, middle) & 0xFFFFFF) == 0xFF0000);
      CHECK((pixel(cover, row.box.width - 1, middle) & 0xFFFFFF) == 0x0000FF);
    }
  }
}

TEST_CASE("a drawing is drawn in the size it is shown in, with what is transparent") {
  TemporaryFolder folder;
  folder.with("d.svg", drawing);
  const Image image = load_image(folder.path() / "d.svg", {200, 400}, Fit::Inside);
  CHECK(image.size == Size{200, 100});
  CHECK(pixel(image, 98, 50) == 0xFFFF0000);  // sharp, at ten times its own size
  CHECK(pixel(image, 102, 50) == 0);
}

namespace {

std::string number(std::uint32_t value) {
  std::string bytes;
  for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(value >> shift);
  return bytes;
}

std::uint32_t crc(const std::string& bytes) {
  std::uint32_t sum = 0xFFFFFFFF;
  for (const char byte : bytes) {
    sum ^= static_cast<unsigned char>(byte);
    for (int i = 0; i < 8; ++i) sum = sum >> 1U ^ ((sum & 1U) != 0 ? 0xEDB88320 : 0);
  }
  return ~sum;
}

std::string chunk(const std::string& type, const std::string& data) {
  return number(static_cast<std::uint32_t>(data.size())) + type + data + number(crc(type + data));
}

/// That says it has this size, and has nothing.
std::string hollow_png(std::uint32_t width, std::uint32_t height) {
  const std::string form("\x08\x06\x00\x00\x00", 5);
  return "\x89PNG\r\n\x1a\n" + chunk("IHDR", number(width) + number(height) + form) +
         chunk("IDAT", "x") + chunk("IEND", "");
}

std::string hollow_webp(unsigned width, unsigned height) {
  const unsigned long bits = (width - 1) | static_cast<unsigned long>(height - 1) << 14U;
  std::string data = "\x2f";
  for (const unsigned shift : {0U, 8U, 16U, 24U}) data += static_cast<char>(bits >> shift);
  data += std::string(11, '\0');
  const std::string size("\x10\x00\x00\x00", 4);
  return "RIFF" + std::string("\x1c\x00\x00\x00", 4) + "WEBPVP8L" + size + data;
}

std::string hollow_jpeg(unsigned width, unsigned height) {
  std::string jpeg("\xFF\xD8\xFF\xC0\x00\x0b\x08", 7);
  for (const unsigned side : {height, width}) {
    jpeg += static_cast<char>(side >> 8U);
    jpeg += static_cast<char>(side);
  }
  return jpeg + std::string("\x01\x01\x11\x00", 4) +
         std::string("\xFF\xDA\x00\x08\x01\x01\x00\x00\x3F\x00", 10) + std::string(64, '\0');
}

std::string drawing_of(const std::string& elements) {
  return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"100\" height=\"50\">" + elements +
         "</svg>";
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("what is no picture, and what is too large for one, is refused with what is wrong") {
  struct Row {
    const char* name;
    std::string bytes;
    const char* wrong;
  };
  const std::string bitmap(
      "BM\x9a\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\x40\x9c\0\0\x40\x9c\0\0\1\0\x20", 30);
  const std::string rectangle = "<rect width=\"9\" height=\"9\"/>";
  const Row rows[] = {
      {"a.png", "no picture", "is no PNG, JPEG, WebP or SVG"},
      {"b.png", "", "is empty"},
      {"c.svg", "<svg", "cannot be drawn"},
      {"d.png", "\x89PNG\r\n\x1a\n and then nothing", "cannot be read"},
      {"e.bmp", bitmap, "is no PNG, JPEG, WebP or SVG"},
      {"f.png", "P6\n60000 60000\n255\n", "is no PNG, JPEG, WebP or SVG"},
      {"g.png", hollow_png(40000, 40000), "is 40000 × 40000 pixels, more than the 32 megapixels"},
      {"h.png", hollow_png(0, 5), "cannot be read"},
      {"i.webp", hollow_webp(16000, 16000), "is 16000 × 16000 pixels, more than the 32 megapixels"},
      {"j.jpg", hollow_jpeg(65000, 65000), "is 65000 × 65000 pixels, more than the 100 megapixels"},
      {"k.svg", drawing_of("<text>Museum</text>"), "is nothing but text"},
      {"l.svg", drawing_of(""), "has nothing to be seen in it"},
      {"m.svg", drawing_of(repeated("<g>", 100000) + repeated("</g>", 100000)), "cannot be"},
  };
  TemporaryFolder folder;
  for (const Row& row : rows) {
    CAPTURE(std::string(row.name));
    folder.with(row.name, row.bytes);
    std::string said;
    try {
      load_image(folder.path() / row.name, {10, 10}, Fit::Cover);
    } catch (const Failure& failure) {
      said = failure.what();
    }
    CAPTURE(said);
    CHECK(said.find((folder.path() / row.name).string() + ' ' + row.wrong) == 0);
  }
  CHECK_THROWS_WITH_AS(load_image(folder.path() / "missing.png", {10, 10}, Fit::Cover),
                       doctest::Contains("missing.png"), Failure);
}

TEST_CASE("a drawing is drawn without what it refers to in other files") {
  TemporaryFolder folder;
  folder.with("beside.svg", drawing_of("<rect width=\"100\" height=\"50\"/>"));
  folder.with("image.svg",
              drawing_of("<rect width=\"1\" height=\"1\"/><image href=\"beside.svg\" width=\"100\" "
                         "height=\"50\"/>"));
  const Image image = load_image(folder.path() / "image.svg", {100, 50}, Fit::Inside);
  CHECK(pixel(image, 50, 25) == 0);
}

TEST_CASE("of a drawing with text the rest is drawn, and what to do is said") {
  TemporaryFolder folder;
  folder.with("logo.svg", drawing_of("<rect width=\"50\" height=\"50\" fill=\"#f00\"/>"
                                     "<text x=\"60\" y=\"40\" style=\"display:inline\">M</text>"));
  std::string note;
  const Image image = read_picture(folder.path() / "logo.svg", {100, 50}, Fit::Inside, note);
  CHECK(pixel(image, 20, 20) == 0xFFFF0000);
  CHECK(pixel(image, 80, 30) == 0);
  CHECK(note.find("has text, which is not drawn: turn its text into outlines") == 0);
}
