"""Texts wrapped into pages, PDFs and office documents as people have them, with the furniture of a news site around them."""

from __future__ import annotations

import html
import io
import json

RELATED = [
    "Forty-one held in Osk after 7 fires in the woods",
    "Mill owner wants 3 million for a roof that fell on 12 May 2019",
    "Why 600 bakers left the coast in 2015",
]


def paragraphs(text: str) -> list[str]:
    """The paragraphs of a text: what blank lines or line ends part."""
    return [part.strip() for part in text.split("\n") if part.strip()]


def as_html(text: str, *, published: str | None = None, title: str | None = None) -> str:
    """A page of a news site: navigation, a cookie banner, a share bar, related articles, a footer, JSON-LD."""
    first, *rest = paragraphs(text)
    data = {
        "@context": "https://schema.org",
        "@graph": [
            {"@type": "WebSite", "name": "The Tarn Post"},
            {
                "@type": "NewsArticle",
                "headline": title or first,
                "publisher": {"@type": "Organization", "name": "The Tarn Post"},
                "author": [{"@type": "Person", "name": "Ruth Calder"}],
                **({"datePublished": published} if published else {}),
            },
        ],
    }
    links = "".join(f'<li><a href="/news/{n}">{html.escape(line)}</a></li>' for n, line in enumerate(RELATED))
    body = "\n".join(f"<p>{html.escape(part)}</p>" for part in rest)
    return f"""<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>{html.escape(first)} | The Tarn Post</title>
<meta property="og:site_name" content="The Tarn Post"><link rel="canonical" href="https://tarn.example/a/1">
<style>p {{ color: #333 }}</style><script>document.write("<p>9,999 people died.</p>")</script>
<script type="application/ld+json">{json.dumps(data)}</script></head>
<body class="article-page has-sidebar"><a class="skip-link" href="#main">Skip to content</a>
<div id="cookie-consent"><p>We and our 812 partners store cookies on your device to count the 3 million visits of each month.</p>
<button>Accept all</button></div>
<header class="site-header"><a href="/">The Tarn Post</a><nav><ul><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li>
<li><a href="/weather">Weather</a></li></ul></nav></header>
<main id="main"><article class="story"><header><h1>{html.escape(first)}</h1></header>
<ul class="share-bar"><li><a href="#">Facebook</a></li><li><a href="#">Email</a></li><li>214 shares</li></ul>
<div class="story-body">
{body}
</div></article>
<aside class="related"><h2>More from Tarn</h2><ul>{links}</ul></aside></main>
<section class="newsletter-signup"><h2>The morning in 5 minutes</h2><p>Join 48,000 readers who get our letter every day.</p></section>
<footer><p>© 2024 The Tarn Post. Registered in 1911. All rights reserved.</p><a href="/imprint">Imprint</a></footer>
</body></html>"""


def as_pdf(text: str) -> bytes:
    """A PDF set in paragraphs, with a running head and page numbers, and words broken at line ends."""
    from reportlab.lib.pagesizes import A5
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.platypus import Paragraph, SimpleDocTemplate

    def margins(canvas: object, frame: object) -> None:
        canvas.saveState()  # type: ignore[attr-defined]
        canvas.setFont("Helvetica", 8)  # type: ignore[attr-defined]
        canvas.drawString(60, 570, "The Tarn Post, weekly edition 1911")  # type: ignore[attr-defined]
        canvas.drawCentredString(210, 20, f"Page {frame.page}")  # type: ignore[attr-defined]
        canvas.restoreState()  # type: ignore[attr-defined]

    first, *rest = paragraphs(text)
    head = ParagraphStyle("head", fontName="Helvetica-Bold", fontSize=16, leading=19, spaceAfter=10)
    body = ParagraphStyle("body", fontName="Helvetica", fontSize=10, leading=13, spaceAfter=8)
    out = io.BytesIO()
    made = SimpleDocTemplate(
        out, pagesize=A5, leftMargin=60, rightMargin=60, topMargin=50, bottomMargin=50, invariant=1
    )
    story = [Paragraph(html.escape(first), head), *(Paragraph(html.escape(part), body) for part in rest)]
    made.build(story, onFirstPage=margins, onLaterPages=margins)
    return out.getvalue()


def as_docx(text: str) -> bytes:
    """An office document: a heading, paragraphs in several runs, a running head and foot."""
    import docx

    made = docx.Document()
    made.core_properties.author = "Ruth Calder"
    made.sections[0].header.paragraphs[0].text = "The Tarn Post, weekly edition 1911"
    made.sections[0].footer.paragraphs[0].text = "Printed for 48,000 readers"
    first, *rest = paragraphs(text)
    made.add_heading(first, level=1)
    for part in rest:
        paragraph = made.add_paragraph()
        middle = len(part) // 2
        paragraph.add_run(part[:middle]).bold = True
        paragraph.add_run(part[middle:])
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()
