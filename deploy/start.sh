#!/bin/sh
# Becomes one of the apps: start.sh intake. `start.sh secret` makes the secret that the services share, once.
set -eu

secret=/secrets/internal
if [ "$1" = secret ]; then
  if [ ! -s "$secret" ]; then
    umask 077
    node -e 'console.log(require("node:crypto").randomBytes(32).toString("base64url"))' > "$secret.new"
    mv "$secret.new" "$secret"
  fi
  exit 0
fi

if [ -z "${DONTHU_INTERNAL_SECRET:-}" ] && [ -s "$secret" ]; then
  DONTHU_INTERNAL_SECRET=$(cat "$secret")
  export DONTHU_INTERNAL_SECRET
fi
exec node "dist/apps/$1/main.js"
