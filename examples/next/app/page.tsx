/** What waits is written as it is; once it is allowed, Limpide gives the frame its address. */
export default function Home() {
  return (
    <main>
      <h1>Limpide et Next</h1>
      <iframe
        title="Une vidéo"
        width={560}
        height={315}
        data-purpose="media"
        data-service="video"
        data-src="https://video.example/42"
      />
    </main>
  );
}
