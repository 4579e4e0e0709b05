// lectern-write-proof html|a4|letter: a proof, as CBOR on standard input, as a page or as a PDF on
// standard output. A program of its own: the player needs none of the libraries that set it.
#include <cstdio>
#include <exception>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "base/failure.h"
#include "proof/proof.h"
#include "proof/sheets.h"
#include "proof/web_page.h"

namespace {

using namespace lectern;

std::string written(const proof::Proof& proof, std::string_view format) {
  if (format == "html") return proof::as_web_page(proof);
  if (format == "a4") return proof::as_pdf(proof, proof::Paper::A4);
  if (format == "letter") return proof::as_pdf(proof, proof::Paper::Letter);
  throw Failure("lectern-write-proof html|a4|letter");
}

}  // namespace

int main(int argc, char** argv) {
  // What libraries remark on fonts is not part of the proof, whoever reads both.
  if (std::freopen("/dev/null", "w", stderr) == nullptr) return 1;
  try {
    const std::vector<std::uint8_t> cbor{std::istreambuf_iterator<char>(std::cin), {}};
    std::cout << written(proof::read_proof(cbor), argc > 1 ? argv[1] : "");
    return std::cout.flush() ? 0 : 1;
  } catch (const std::exception& failure) {
    std::cout << message_of(failure);
  }
  return 1;
}
