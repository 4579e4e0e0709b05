// lectern-read-document FILE [ENCODING [LANGUAGE]]: what a document says, as JSON. A program of its
// own, that may use no more than so much memory and time: files come from anybody, and the player
// needs none of the libraries that read them.
#include <sys/resource.h>

#include <exception>
#include <iostream>
#include <new>
#include <nlohmann/json.hpp>

#include "base/failure.h"
#include "base/system/file.h"
#include "documents/document.h"

namespace {

using namespace lectern;

// What a document with pictures may have; read whole, and unpacked a text at a time.
constexpr std::size_t largest_document = std::size_t{64} << 20U;
constexpr rlim_t memory = rlim_t{256} << 20U;
constexpr rlim_t seconds = 10;

void limit(int resource, rlim_t most) {
  const rlimit limits{most, most};
  setrlimit(static_cast<decltype(RLIMIT_AS)>(resource), &limits);
}

void limit_all() {
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
  limit(RLIMIT_AS, memory);
#endif
  limit(RLIMIT_CPU, seconds);
  limit(RLIMIT_CORE, 0);
}

void print(const documents::Document& document) {
  auto units = nlohmann::json::array();
  for (const documents::TranslationUnit& unit : document.units) {
    units.push_back({{"id", unit.id},
                     {"original", unit.original},
                     {"translation", unit.translation},
                     {"fuzzy", unit.fuzzy}});
  }
  const nlohmann::json json{{"language", document.language},
                            {"text", document.text},
                            {"units", std::move(units)},
                            {"rows", document.rows},
                            {"notes", document.notes}};
  std::cout << json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

}  // namespace

int main(int argc, char** argv) {
  limit_all();
  try {
    if (argc < 2) throw Failure("lectern-read-document FILE [ENCODING [LANGUAGE]]");
    const documents::Hints hints{argv[1], argc > 2 ? argv[2] : "", argc > 3 ? argv[3] : ""};
    print(documents::read_document(read_file(argv[1], largest_document), hints));
    return std::cout.flush() ? 0 : 1;
  } catch (const TooLarge&) {
    std::cerr << "is larger than 64 MiB: take the pictures out of it, and save it again";
  } catch (const std::bad_alloc&) {
    std::cerr << "needs more memory to be read than any speech does: it is refused";
  } catch (const std::exception& failure) {
    std::cerr << message_of(failure);
  }
  return 1;
}
