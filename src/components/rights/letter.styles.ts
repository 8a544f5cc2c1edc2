import { css } from 'lit';

/**
 * The letter, on screen as a sheet and on paper as a French letter: the sender at the top left, the
 * recipient below at the right, where the window of an envelope shows it.
 */
export const letterStyles = css`
  .letter {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    padding: clamp(16px, 6%, 48px);
    border: 1px solid var(--_line);
    background: var(--_surface);
    line-height: 1.45;
  }

  .letter address {
    display: grid;
    font-style: normal;
  }

  .letter .to {
    justify-self: end;
    inline-size: min(100%, 20rem);
    margin-block: 8px;
  }

  .letter .dated {
    justify-self: end;
    inline-size: min(100%, 20rem);
  }

  .letter .object {
    font-weight: 600;
  }

  .letter .said {
    white-space: pre-line;
  }

  .letter .signature {
    justify-self: end;
    inline-size: min(100%, 20rem);
    min-block-size: 6em;
  }

  @media print {
    .print-letter > :not(.ways),
    .print-receipt > :not(.done) {
      display: none;
    }

    .letter {
      gap: 3.5mm;
      padding: 0;
      border: 0;
      background: none;
      color: #000;
      font-size: 11pt;
      line-height: 1.4;
    }

    .letter .to {
      margin-block: 8mm 4mm;
      inline-size: 80mm;
    }

    .letter .dated,
    .letter .signature {
      inline-size: 80mm;
    }

    .letter p {
      break-inside: avoid;
    }
  }
`;
