package kr.dure.document.web;

import java.nio.charset.StandardCharsets;
import kr.dure.document.Files;
import kr.dure.document.OpenedFile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Hands out files, always as a download: nothing that was handed in is shown as a page. */
@Controller
class FilePages {

    private final Files files;

    FilePages(Files files) {
        this.files = files;
    }

    @GetMapping("/files/{id}")
    ResponseEntity<byte[]> file(@PathVariable long id) {
        OpenedFile opened = files.show(id);
        String disposition =
                ContentDisposition.attachment()
                        .filename(opened.file().name(), StandardCharsets.UTF_8)
                        .build()
                        .toString();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(opened.file().kind().mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .cacheControl(CacheControl.noStore())
                .body(opened.content());
    }
}
