#!/bin/sh
# Stands in for a mail system: what PHP hands over is a file.
cat > "$LIMPIDE_TEST_MAIL"
