#!/usr/bin/env bash
# Installs the Debian package, starts the program as an ordinary user with an empty home and no display, and removes it
# again. Needs root, dpkg, and the libraries that the package asks for.  check.sh [DEB]
set -euo pipefail
cd "$(dirname "$0")"
deb=$(realpath "${1:-$(ls target/out/*.deb)}")
name=$(dpkg-deb --field "$deb" Package)
step() { printf '\n=== %s ===\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
! dpkg -s "$name" > /dev/null 2>&1 || fail "$name is installed already; remove it first"

home=$(mktemp -d)
user=vlab-check
cleanup() {
  dpkg --purge "$name" > /dev/null 2>&1 || true
  userdel "$user" 2> /dev/null || true
  rm -rf "$home"
}
trap cleanup EXIT

step "install $(basename "$deb"), $(du -h "$deb" | cut -f1)"
dpkg --install "$deb" || apt-get install -y --fix-broken || fail "what it depends on could not be installed"
place=/opt/$name
du -sh "$place"
desktop=/usr/share/applications/$name.desktop
[ -f "$desktop" ] || fail "there is no entry for the menu"
if command -v desktop-file-validate > /dev/null; then desktop-file-validate "$desktop"; fi
grep -q 'application/x-vlab-story' "$desktop" || fail "stories do not open with it"
grep -q 'video/mp4' "$desktop" || fail "videos do not open with it"
[ -f "/usr/share/mime/packages/$name.xml" ] || fail "the kind of file of a story is not told to the system"
for part in LICENSE licences/THIRD-PARTY.txt licences/sbom.cdx.json licences/README.txt; do
  [ -s "$place/lib/$part" ] || fail "$part is missing"
done

step "start it as $user, with an empty home"
useradd --no-create-home --home-dir "$home" "$user"
chown "$user" "$home"
start() { (cd "$home" && runuser -u "$user" -- env -i HOME="$home" PATH=/usr/bin:/bin LANG=C.UTF-8 "$place/bin/$name" --check); }
start || fail "it does not start"
used=$(du -sm "$home" | cut -f1)
echo "Home        $used MB"
[ "$used" -le 150 ] || fail "it has put $used MB into the user's home"
[ -z "$(find "$place" -newer "$deb" -user "$user" -print -quit)" ] || fail "it has written into its own folder"

step "remove it"
dpkg --purge "$name"
[ ! -e "$place" ] || fail "something is left in $place"
[ -z "$(find /usr/share/applications /usr/share/mime/packages -name "*$name*" -print -quit 2> /dev/null)" ] \
  || fail "its entries in the menu are left"
step "all is well"
