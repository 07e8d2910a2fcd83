type Props = { title: string; collection: string };

/** A long title gets smaller letters, so that none is cut. */
const sizeFor = (title: string): number => (title.length > 70 ? 56 : title.length > 40 ? 68 : 80);

/**
 * The picture of an article: its question on the product's ground. It is drawn by a program that knows neither
 * our stylesheet nor grid, so sizes and the colours of the light theme stand here in its own terms.
 */
export const ArticleCard = ({ title, collection }: Props) => (
  <div
    style={{
      display: 'flex',
      flexDirection: 'column',
      justifyContent: 'space-between',
      width: '100%',
      height: '100%',
      padding: '64px 72px',
      color: '#16211f',
      backgroundColor: '#faf8f4',
      borderLeft: '24px solid #0b5f58',
    }}
  >
    <div style={{ display: 'flex', alignItems: 'center', gap: 20, fontSize: 36 }}>
      <svg width="56" height="56" viewBox="0 0 32 32" role="presentation">
        <rect width="32" height="32" rx="9" fill="#0b5f58" />
        <path
          d="M10 25V12.5a5.5 5.5 0 0 1 5.5-5.5h1a5.5 5.5 0 0 1 0 11H15c-2.8 0-5 1.6-5 4"
          fill="none"
          stroke="#ffffff"
          strokeWidth="3.2"
          strokeLinecap="round"
        />
      </svg>
      PaxFlow help
    </div>
    <div
      style={{ fontSize: sizeFor(title), lineHeight: 1.15, letterSpacing: '-0.02em', textWrap: 'balance' }}
    >
      {title}
    </div>
    <div style={{ display: 'flex', fontSize: 32, color: '#4a5652' }}>{collection}</div>
  </div>
);
